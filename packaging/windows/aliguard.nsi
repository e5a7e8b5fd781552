; SPDX-License-Identifier: MIT
; The Windows installer, for one user and without administrator rights.
;   makensis -DVERSION=0.1.0 -DSOURCE=dist\aliguard-desktop -DTARGET=dist packaging\windows\aliguard.nsi
Unicode true
Target amd64-unicode
!ifndef VERSION | SOURCE | TARGET
  !error "VERSION, SOURCE (the bundle's folder) and TARGET (a folder) are needed"
!endif
!include "MUI2.nsh"
!include "FileFunc.nsh"

!define NAME "AliGuard Desktop"
!define ID "AliGuardDesktop"
!define PROGRAM "aliguard-desktop.exe"
!define CLASSES "Software\Classes"
!define PROGID "AliGuard.CasePack"
!define UNINSTALL "Software\Microsoft\Windows\CurrentVersion\Uninstall\${ID}"

Name "${NAME}"
OutFile "${TARGET}\AliGuard-Desktop-${VERSION}-setup.exe"
InstallDir "$LOCALAPPDATA\Programs\${NAME}"
InstallDirRegKey HKCU "Software\${ID}" "Folder"
RequestExecutionLevel user
SetCompressor /SOLID lzma
VIProductVersion "${VERSION}.0"
VIAddVersionKey "ProductName" "${NAME}"
VIAddVersionKey "FileDescription" "${NAME} setup"
VIAddVersionKey "FileVersion" "${VERSION}"
VIAddVersionKey "LegalCopyright" "MIT licence"

!define MUI_ICON "${SOURCE}\..\..\build\icons\aliguard.ico"
!define MUI_UNICON "${MUI_ICON}"
!define MUI_FINISHPAGE_RUN "$INSTDIR\${PROGRAM}"
!insertmacro MUI_PAGE_LICENSE "${SOURCE}\..\..\LICENSE"
!insertmacro MUI_PAGE_DIRECTORY
!insertmacro MUI_PAGE_INSTFILES
!insertmacro MUI_PAGE_FINISH
!insertmacro MUI_UNPAGE_CONFIRM
!insertmacro MUI_UNPAGE_INSTFILES
!insertmacro MUI_LANGUAGE "English"
!insertmacro MUI_LANGUAGE "Russian"
!insertmacro MUI_LANGUAGE "Ukrainian"
!insertmacro MUI_LANGUAGE "Spanish"
!insertmacro MUI_LANGUAGE "French"
!insertmacro MUI_LANGUAGE "German"
!insertmacro MUI_LANGUAGE "Polish"
!insertmacro MUI_LANGUAGE "PortugueseBR"

!macro OpenWith EXTENSION
  WriteRegStr HKCU "${CLASSES}\.${EXTENSION}\OpenWithProgids" "${PROGID}.Import" ""
!macroend
!macro NoOpenWith EXTENSION
  DeleteRegValue HKCU "${CLASSES}\.${EXTENSION}\OpenWithProgids" "${PROGID}.Import"
!macroend

Section "AliGuard Desktop"
  SetOutPath "$INSTDIR"
  ; What an older version had and this one has not must not stay: the folder is ours alone.
  RMDir /r "$INSTDIR\_internal"
  File /r "${SOURCE}\*"
  WriteUninstaller "$INSTDIR\uninstall.exe"
  CreateShortcut "$SMPROGRAMS\${NAME}.lnk" "$INSTDIR\${PROGRAM}"
  CreateShortcut "$DESKTOP\${NAME}.lnk" "$INSTDIR\${PROGRAM}"

  WriteRegStr HKCU "Software\${ID}" "Folder" "$INSTDIR"
  WriteRegStr HKCU "${CLASSES}\.aliguard" "" "${PROGID}"
  WriteRegStr HKCU "${CLASSES}\${PROGID}" "" "AliGuard case pack"
  WriteRegStr HKCU "${CLASSES}\${PROGID}\DefaultIcon" "" "$INSTDIR\${PROGRAM},0"
  WriteRegStr HKCU "${CLASSES}\${PROGID}\shell\open\command" "" '"$INSTDIR\${PROGRAM}" "%1"'
  WriteRegStr HKCU "${CLASSES}\${PROGID}.Import" "" "${NAME}"
  WriteRegStr HKCU "${CLASSES}\${PROGID}.Import\shell\open\command" "" '"$INSTDIR\${PROGRAM}" "%1"'
  !insertmacro OpenWith "json"
  !insertmacro OpenWith "eml"
  !insertmacro OpenWith "html"
  !insertmacro OpenWith "csv"

  WriteRegStr HKCU "${UNINSTALL}" "DisplayName" "${NAME}"
  WriteRegStr HKCU "${UNINSTALL}" "DisplayVersion" "${VERSION}"
  WriteRegStr HKCU "${UNINSTALL}" "DisplayIcon" "$INSTDIR\${PROGRAM}"
  WriteRegStr HKCU "${UNINSTALL}" "Publisher" "The AliGuard Desktop contributors"
  WriteRegStr HKCU "${UNINSTALL}" "UninstallString" '"$INSTDIR\uninstall.exe"'
  WriteRegStr HKCU "${UNINSTALL}" "QuietUninstallString" '"$INSTDIR\uninstall.exe" /S'
  WriteRegDWORD HKCU "${UNINSTALL}" "NoModify" 1
  WriteRegDWORD HKCU "${UNINSTALL}" "NoRepair" 1
  ${GetSize} "$INSTDIR" "/S=0K" $0 $1 $2
  IntFmt $0 "0x%08X" $0
  WriteRegDWORD HKCU "${UNINSTALL}" "EstimatedSize" "$0"
SectionEnd

Section "Uninstall"
  Delete "$SMPROGRAMS\${NAME}.lnk"
  Delete "$DESKTOP\${NAME}.lnk"
  DeleteRegValue HKCU "Software\Microsoft\Windows\CurrentVersion\Run" "aliguard-desktop"
  DeleteRegKey HKCU "${CLASSES}\${PROGID}"
  DeleteRegKey HKCU "${CLASSES}\${PROGID}.Import"
  DeleteRegValue HKCU "${CLASSES}\.aliguard" ""
  !insertmacro NoOpenWith "json"
  !insertmacro NoOpenWith "eml"
  !insertmacro NoOpenWith "html"
  !insertmacro NoOpenWith "csv"
  DeleteRegKey HKCU "${UNINSTALL}"
  DeleteRegKey HKCU "Software\${ID}"
  RMDir /r "$INSTDIR\_internal"
  Delete "$INSTDIR\aliguard-desktop-cli.exe"
  Delete "$INSTDIR\${PROGRAM}"
  Delete "$INSTDIR\uninstall.exe"
  RMDir "$INSTDIR"
  IfSilent done
  MessageBox MB_OK|MB_ICONINFORMATION "Your orders and evidence stay in $LOCALAPPDATA\aliguard-desktop. Delete that folder yourself if you no longer want them."
  done:
SectionEnd
