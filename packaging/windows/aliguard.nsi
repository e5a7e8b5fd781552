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
!define PROGID "AliGuard.EvidencePack"
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

!macro Texts LANGUAGE KEPT RUNS
  LangString KEPT ${LANGUAGE} "${KEPT}"
  LangString RUNS ${LANGUAGE} "${RUNS}"
!macroend
!insertmacro Texts ${LANG_ENGLISH} "Your orders and evidence stay in $LOCALAPPDATA\aliguard-desktop. Delete that folder yourself if you no longer want them." "AliGuard is running. Quit it (also the icon in the tray), then press Retry."
!insertmacro Texts ${LANG_RUSSIAN} "Ваши заказы и доказательства остаются в папке $LOCALAPPDATA\aliguard-desktop. Если они больше не нужны, удалите её сами." "AliGuard запущен. Закройте его (и значок в трее), затем нажмите «Повторить»."
!insertmacro Texts ${LANG_UKRAINIAN} "Ваші замовлення й докази залишаються в теці $LOCALAPPDATA\aliguard-desktop. Якщо вони більше не потрібні, видаліть її самі." "AliGuard запущено. Закрийте його (і значок у треї), потім натисніть «Повторити»."
!insertmacro Texts ${LANG_SPANISH} "Sus pedidos y pruebas quedan en $LOCALAPPDATA\aliguard-desktop. Borre esa carpeta si ya no los quiere." "AliGuard está abierto. Ciérrelo (también el icono de la bandeja) y pulse Reintentar."
!insertmacro Texts ${LANG_FRENCH} "Vos commandes et preuves restent dans $LOCALAPPDATA\aliguard-desktop. Supprimez ce dossier si vous n'en voulez plus." "AliGuard est ouvert. Quittez-le (aussi son icône de notification), puis choisissez Recommencer."
!insertmacro Texts ${LANG_GERMAN} "Ihre Bestellungen und Beweise bleiben in $LOCALAPPDATA\aliguard-desktop. Löschen Sie den Ordner, wenn Sie sie nicht mehr brauchen." "AliGuard läuft. Beenden Sie es (auch das Symbol im Infobereich) und wählen Sie Wiederholen."
!insertmacro Texts ${LANG_POLISH} "Twoje zamówienia i dowody zostają w $LOCALAPPDATA\aliguard-desktop. Usuń ten folder, jeśli ich już nie chcesz." "AliGuard jest uruchomiony. Zamknij go (także ikonę w zasobniku) i naciśnij Ponów próbę."
!insertmacro Texts ${LANG_PORTUGUESEBR} "Seus pedidos e provas ficam em $LOCALAPPDATA\aliguard-desktop. Apague essa pasta se não os quiser mais." "O AliGuard está aberto. Feche-o (também o ícone na bandeja) e clique em Repetir."

; A program that runs cannot be replaced or removed: it would be left in halves.
!macro EndProgram
  again:
  IfFileExists "$INSTDIR\${PROGRAM}" 0 free
  ClearErrors
  Delete "$INSTDIR\${PROGRAM}"
  IfErrors 0 free
  MessageBox MB_RETRYCANCEL|MB_ICONEXCLAMATION "$(RUNS)" /SD IDCANCEL IDRETRY again
  SetErrorLevel 2
  Abort
  free:
!macroend
; Tell the shell that file types have changed.
!macro TypesChanged
  System::Call 'shell32::SHChangeNotify(i 0x08000000, i 0, p 0, p 0)'
!macroend

!macro OpenWith EXTENSION
  WriteRegStr HKCU "${CLASSES}\.${EXTENSION}\OpenWithProgids" "${PROGID}.Import" ""
!macroend
!macro NoOpenWith EXTENSION
  DeleteRegValue HKCU "${CLASSES}\.${EXTENSION}\OpenWithProgids" "${PROGID}.Import"
!macroend

Section "AliGuard Desktop"
  SetOutPath "$INSTDIR"
  !insertmacro EndProgram
  ; What an older version had and this one has not must not stay: the folder is ours alone.
  RMDir /r "$INSTDIR\_internal"
  File /r "${SOURCE}\*"
  WriteUninstaller "$INSTDIR\uninstall.exe"
  CreateShortcut "$SMPROGRAMS\${NAME}.lnk" "$INSTDIR\${PROGRAM}"
  CreateShortcut "$DESKTOP\${NAME}.lnk" "$INSTDIR\${PROGRAM}"

  WriteRegStr HKCU "Software\${ID}" "Folder" "$INSTDIR"
  WriteRegStr HKCU "${CLASSES}\.aliguard" "" "${PROGID}"
  WriteRegStr HKCU "${CLASSES}\${PROGID}" "" "AliGuard evidence pack"
  WriteRegStr HKCU "${CLASSES}\${PROGID}\DefaultIcon" "" "$INSTDIR\${PROGRAM},0"
  WriteRegStr HKCU "${CLASSES}\${PROGID}\shell\open\command" "" '"$INSTDIR\${PROGRAM}" "%1"'
  WriteRegStr HKCU "${CLASSES}\${PROGID}.Import" "" "${NAME}"
  WriteRegStr HKCU "${CLASSES}\${PROGID}.Import\shell\open\command" "" '"$INSTDIR\${PROGRAM}" "%1"'
  !insertmacro OpenWith "json"
  !insertmacro OpenWith "eml"
  !insertmacro OpenWith "html"
  !insertmacro OpenWith "htm"
  !insertmacro OpenWith "csv"
  !insertmacro TypesChanged

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
  !insertmacro EndProgram
  Delete "$SMPROGRAMS\${NAME}.lnk"
  Delete "$DESKTOP\${NAME}.lnk"
  DeleteRegValue HKCU "Software\Microsoft\Windows\CurrentVersion\Run" "AliGuard"
  DeleteRegValue HKCU "Software\Microsoft\Windows\CurrentVersion\Explorer\StartupApproved\Run" "AliGuard"
  DeleteRegKey HKCU "${CLASSES}\${PROGID}"
  DeleteRegKey HKCU "${CLASSES}\${PROGID}.Import"
  ReadRegStr $0 HKCU "${CLASSES}\.aliguard" ""
  StrCmp $0 "${PROGID}" 0 +2
  DeleteRegValue HKCU "${CLASSES}\.aliguard" ""
  !insertmacro NoOpenWith "json"
  !insertmacro NoOpenWith "eml"
  !insertmacro NoOpenWith "html"
  !insertmacro NoOpenWith "htm"
  !insertmacro NoOpenWith "csv"
  !insertmacro TypesChanged
  DeleteRegKey HKCU "${UNINSTALL}"
  DeleteRegKey HKCU "Software\${ID}"
  RMDir /r "$INSTDIR\_internal"
  Delete "$INSTDIR\aliguard-desktop-cli.exe"
  Delete "$INSTDIR\uninstall.exe"
  RMDir "$INSTDIR"
  MessageBox MB_OK|MB_ICONINFORMATION "$(KEPT)" /SD IDOK
SectionEnd
