<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_GB">
<context>
    <name>Application</name>
    <message numerus="yes">
        <source>%n sample order(s) removed.</source>
        <translation>
            <numerusform>%n sample order removed.</numerusform>
            <numerusform>%n sample orders removed.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CalendarFlow</name>
    <message numerus="yes">
        <source>%n deadline(s) written to %1.</source>
        <translation>
            <numerusform>%n deadline written to %1.</numerusform>
            <numerusform>%n deadlines written to %1.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CheckList</name>
    <message numerus="yes">
        <source>%n to fix</source>
        <translation>
            <numerusform>%n to fix</numerusform>
            <numerusform>%n to fix</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n to consider</source>
        <translation>
            <numerusform>%n to consider</numerusform>
            <numerusform>%n to consider</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ColumnMappingDialog</name>
    <message numerus="yes">
        <source>In %n of them something can&apos;t be read.</source>
        <translation>
            <numerusform>In %n of them something can&apos;t be read.</numerusform>
            <numerusform>In %n of them something can&apos;t be read.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>In %n row(s) Excel has cut the last digits.</source>
        <translation>
            <numerusform>In %n row Excel has cut the last digits.</numerusform>
            <numerusform>In %n rows Excel has cut the last digits.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Counting</name>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation>
            <numerusform>%n day</numerusform>
            <numerusform>%n days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) left</source>
        <translation>
            <numerusform>%n day left</numerusform>
            <numerusform>%n days left</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n days are left to act.</source>
        <translation>
            <numerusform>%n day is left to act.</numerusform>
            <numerusform>%n days are left to act.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) to the last safe day</source>
        <translation>
            <numerusform>%n day to the last safe day</numerusform>
            <numerusform>%n days to the last safe day</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n order(s): the last safe day is near</source>
        <translation>
            <numerusform>%n order: the last safe day is near</numerusform>
            <numerusform>%n orders: the last safe day is near</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Last safe day today: %n order(s)</source>
        <translation>
            <numerusform>Last safe day today: %n order</numerusform>
            <numerusform>Last safe day today: %n orders</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Last safe day tomorrow: %n order(s)</source>
        <translation>
            <numerusform>Last safe day tomorrow: %n order</numerusform>
            <numerusform>Last safe day tomorrow: %n orders</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Only hours are left: %n order(s)</source>
        <translation>
            <numerusform>Only hours are left: %n order</numerusform>
            <numerusform>Only hours are left: %n orders</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more order(s) need you today.</source>
        <translation>
            <numerusform>%n more order needs you today.</numerusform>
            <numerusform>%n more orders need you today.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n marked as done</source>
        <translation>
            <numerusform>%n marked as done</numerusform>
            <numerusform>%n marked as done</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n order(s) need you today</source>
        <translation>
            <numerusform>%n order needs you today</numerusform>
            <numerusform>%n orders need you today</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n to do today</source>
        <translation>
            <numerusform>%n to do today</numerusform>
            <numerusform>%n to do today</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n this week</source>
        <translation>
            <numerusform>%n this week</numerusform>
            <numerusform>%n this week</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Reminders of %n order(s) that you have not looked at.</source>
        <translation>
            <numerusform>Reminders of %n order that you have not looked at.</numerusform>
            <numerusform>Reminders of %n orders that you have not looked at.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of them: nothing to do today; a day is near, or a date is missing.</source>
        <translation>
            <numerusform>%n of them has nothing to do today: a day is near, or a date is missing.</numerusform>
            <numerusform>%n of them have nothing to do today: a day is near, or a date is missing.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) ago</source>
        <translation>
            <numerusform>%n day ago</numerusform>
            <numerusform>%n days ago</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n dates</source>
        <translation>
            <numerusform>%n date</numerusform>
            <numerusform>%n dates</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n business day(s)</source>
        <translation>
            <numerusform>%n business day</numerusform>
            <numerusform>%n business days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hour(s)</source>
        <translation>
            <numerusform>%n hour</numerusform>
            <numerusform>%n hours</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n character(s)</source>
        <translation>
            <numerusform>%n character</numerusform>
            <numerusform>%n characters</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n picture(s)</source>
        <translation>
            <numerusform>%n picture</numerusform>
            <numerusform>%n pictures</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n MB</source>
        <translation>
            <numerusform>%n MB</numerusform>
            <numerusform>%n MB</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n second(s)</source>
        <translation>
            <numerusform>%n second</numerusform>
            <numerusform>%n seconds</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n rule(s)</source>
        <translation>
            <numerusform>%n rule</numerusform>
            <numerusform>%n rules</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n week(s)</source>
        <translation>
            <numerusform>%n week</numerusform>
            <numerusform>%n weeks</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1–%n week(s)</source>
        <translation>
            <numerusform>%1–%n weeks</numerusform>
            <numerusform>%1–%n weeks</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1–%n day(s)</source>
        <translation>
            <numerusform>%1–%n days</numerusform>
            <numerusform>%1–%n days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n other order(s) of the same days have arrived. This one may be lost.</source>
        <translation>
            <numerusform>One other order of the same days has arrived. This one may be lost.</numerusform>
            <numerusform>%n other orders of the same days have arrived. This one may be lost.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n other order(s) of the same days are still on the way too. It looks like a general delay.</source>
        <translation>
            <numerusform>One other order of the same days is still on the way too. It looks like a general delay.</numerusform>
            <numerusform>%n other orders of the same days are still on the way too. It looks like a general delay.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n order(s)</source>
        <translation>
            <numerusform>%n order</numerusform>
            <numerusform>%n orders</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DataPage</name>
    <message numerus="yes">
        <source>%n piece(s), %1</source>
        <translation>
            <numerusform>%n piece, %1</numerusform>
            <numerusform>%n pieces, %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DetailsPane</name>
    <message numerus="yes">
        <source>All %n event(s)</source>
        <translation>
            <numerusform>%n event</numerusform>
            <numerusform>All %n events</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DropController</name>
    <message numerus="yes">
        <source>Add %n file(s) as evidence</source>
        <translation>
            <numerusform>Add %n file as evidence</numerusform>
            <numerusform>Add %n files as evidence</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Import %n file(s)</source>
        <translation>
            <numerusform>Import %n file</numerusform>
            <numerusform>Import %n files</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>EvidenceCounting</name>
    <message numerus="yes">
        <source>Adding %n file(s) as evidence</source>
        <translation>
            <numerusform>Adding %n file as evidence</numerusform>
            <numerusform>Adding %n files as evidence</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) added as evidence.</source>
        <translation>
            <numerusform>%n file added as evidence.</numerusform>
            <numerusform>%n files added as evidence.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Already here: %n file(s).</source>
        <translation>
            <numerusform>Already here: %n file.</numerusform>
            <numerusform>Already here: %n files.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>AliExpress does not take %n of them: not a picture, video or text.</source>
        <translation>
            <numerusform>AliExpress does not take %n of them: not a picture, video or text.</numerusform>
            <numerusform>AliExpress does not take %n of them: not a picture, video or text.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The same is proof of %n other order(s), too.</source>
        <translation>
            <numerusform>The same is proof of %n other order, too.</numerusform>
            <numerusform>The same is proof of %n other orders, too.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Not added: %n file(s).</source>
        <translation>
            <numerusform>Not added: %n file.</numerusform>
            <numerusform>Not added: %n files.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Added: %n file(s).</source>
        <translation>
            <numerusform>Added: %n file.</numerusform>
            <numerusform>Added: %n files.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n other file(s)</source>
        <translation>
            <numerusform>and %n other file</numerusform>
            <numerusform>and %n other files</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>All in order: %n file(s), there and unchanged.</source>
        <translation>
            <numerusform>All in order: %n file, there and unchanged.</numerusform>
            <numerusform>All in order: %n files, there and unchanged.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Missing or changed: %n evidence file(s).</source>
        <translation>
            <numerusform>Missing or changed: %n evidence file.</numerusform>
            <numerusform>Missing or changed: %n evidence files.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>EvidencePackDialog</name>
    <message numerus="yes">
        <source>%n file(s) are not what they were. The pack says so in red letters and does not hold them. Add them again if you still have them.</source>
        <translation>
            <numerusform>%n file are not what they were. The pack says so in red letters and does not hold them. Add them again if you still have them.</numerusform>
            <numerusform>%n files are not what they were. The pack says so in red letters and does not hold them. Add them again if you still have them.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) stay out: nobody changed them, but they could not be checked for the place where they were taken. The pack names them.</source>
        <translation>
            <numerusform>%n file stay out: nobody changed them, but they could not be checked for the place where they were taken. The pack names them.</numerusform>
            <numerusform>%n files stay out: nobody changed them, but they could not be checked for the place where they were taken. The pack names them.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) are named in it as missing or changed.</source>
        <translation>
            <numerusform>%n file are named in it as missing or changed.</numerusform>
            <numerusform>%n files are named in it as missing or changed.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>EvidencePage</name>
    <message numerus="yes">
        <source>%n proof(s) missing</source>
        <translation>
            <numerusform>%n proof missing</numerusform>
            <numerusform>%n proofs missing</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>EvidenceStrip</name>
    <message numerus="yes">
        <source>%n removed exhibit(s)</source>
        <translation>
            <numerusform>%n removed exhibit</numerusform>
            <numerusform>%n removed exhibits</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ExportFlow</name>
    <message numerus="yes">
        <source>%n order(s) written to %1.</source>
        <translation>
            <numerusform>%n order written to %1.</numerusform>
            <numerusform>%n orders written to %1.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FactsPage</name>
    <message numerus="yes">
        <source>%n fact(s) missing</source>
        <translation>
            <numerusform>%n fact missing</numerusform>
            <numerusform>%n facts missing</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n fact(s) to correct</source>
        <translation>
            <numerusform>%n fact to correct</numerusform>
            <numerusform>%n facts to correct</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ImportReportDialog</name>
    <message numerus="yes">
        <source>Import finished. %n entries need a look.</source>
        <translation>
            <numerusform>Import finished. %n entry needs a look.</numerusform>
            <numerusform>Import finished. %n entries need a look.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s)</source>
        <translation>
            <numerusform>%n file</numerusform>
            <numerusform>%n files</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n entries</source>
        <translation>
            <numerusform>%n entry</numerusform>
            <numerusform>%n entries</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>new orders</source>
        <translation>
            <numerusform>new order</numerusform>
            <numerusform>new orders</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message numerus="yes">
        <source>%n order(s)</source>
        <translation>
            <numerusform>%n order</numerusform>
            <numerusform>%n orders</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n in the trash</source>
        <translation>
            <numerusform>%n in the trash</numerusform>
            <numerusform>%n in the trash</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>OrderFlow</name>
    <message numerus="yes">
        <source>Undo the import of %n order(s)?</source>
        <translation>
            <numerusform>Undo the import of %n order?</numerusform>
            <numerusform>Undo the import of %n orders?</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PackCheckDialog</name>
    <message numerus="yes">
        <source>%1 of its %n exhibit(s) are kept here too, unchanged.</source>
        <translation>
            <numerusform>%1 of its %n exhibit are kept here too, unchanged.</numerusform>
            <numerusform>%1 of its %n exhibits are kept here too, unchanged.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) as packed</source>
        <translation>
            <numerusform>%n file as packed</numerusform>
            <numerusform>%n files as packed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n changed</source>
        <translation>
            <numerusform>%n changed</numerusform>
            <numerusform>%n changed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n missing</source>
        <translation>
            <numerusform>%n missing</numerusform>
            <numerusform>%n missing</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n added later</source>
        <translation>
            <numerusform>%n added later</numerusform>
            <numerusform>%n added later</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n not opened</source>
        <translation>
            <numerusform>%n not opened</numerusform>
            <numerusform>%n not opened</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ReviewPage</name>
    <message numerus="yes">
        <source>%n item(s) to fix on the Statement page before you copy.</source>
        <translation>
            <numerusform>%n item to fix on the Statement page before you copy.</numerusform>
            <numerusform>%n items to fix on the Statement page before you copy.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n character(s).</source>
        <translation>
            <numerusform>%n character.</numerusform>
            <numerusform>%n characters.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n video(s)</source>
        <translation>
            <numerusform>%n video</numerusform>
            <numerusform>%n videos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n document(s)</source>
        <translation>
            <numerusform>%n document</numerusform>
            <numerusform>%n documents</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ScreenshotFlow</name>
    <message numerus="yes">
        <source>Which order do these %n file(s) belong to?</source>
        <translation>
            <numerusform>Which order do these %n file belong to?</numerusform>
            <numerusform>Which order do these %n files belong to?</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>StatementPage</name>
    <message numerus="yes">
        <source>%n item(s) to fix</source>
        <translation>
            <numerusform>%n item to fix</numerusform>
            <numerusform>%n items to fix</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n character(s)</source>
        <translation>
            <numerusform>%n character</numerusform>
            <numerusform>%n characters</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>You changed %n sentence(s) by hand.</source>
        <translation>
            <numerusform>You changed %n sentence by hand.</numerusform>
            <numerusform>You changed %n sentences by hand.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>UploadFilesDialog</name>
    <message numerus="yes">
        <source>%n file(s) are ready.</source>
        <translation>
            <numerusform>%n file are ready.</numerusform>
            <numerusform>%n files are ready.</numerusform>
        </translation>
    </message>
</context>
</TS>
