<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ru_RU">
<context>
    <name>ActionCard</name>
    <message>
        <source>Why this date?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hide the rule</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Protection ends on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save date</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is right</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mark done</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Record the claim…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Record what happened…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Prepare dispute…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go on with the draft…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Refused again…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Date moved…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Something is wrong…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All good, close it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing arrived</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Seller answered…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Record what it says…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>I have written…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>I have asked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Record my answer…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where do I find it?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Return sent…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Refund arrived…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Appeal handed in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>I have paid</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Actions</name>
    <message>
        <source>Appearance</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Order</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Dispute</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Like the system</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Light</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dark</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New order…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paste copied page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close window</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Quit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paste</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy order number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Details</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sidebar</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Full screen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next part of the window</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Previous part of the window</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Previous order</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next order</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Edit…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Date moved…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Record what happened…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add contact…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add evidence…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open order page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open tracking page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move to trash</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take out of the trash</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Prepare dispute…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Form was refused…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Seller answered…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Record decision…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Refund arrived…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How to save a page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>About AliGuard</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Application</name>
    <message>
        <source>Something went wrong. The log has the details.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading orders</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The sample orders are in the trash.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rules of %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sample data in a folder of its own. It goes when you quit.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sample data.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove it</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CheckButton</name>
    <message>
        <source>Problem: {text}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Consider: {text}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fine: {text}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CheckList</name>
    <message>
        <source>Checks</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n to fix</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n to consider</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing to fix</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ChecklistView</name>
    <message>
        <source>Needed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Makes it stronger</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{title}  {there} of {all}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ChoiceFact</name>
    <message>
        <source>Choose…</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Contacts</name>
    <message>
        <source>Nothing yet. Note what you asked and what was answered: it is proof.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Counting</name>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) left</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>One day is left to act.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n days are left to act.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n business day(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hour(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n order(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CrashDialog</name>
    <message>
        <source>AliGuard has a fault</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Something went wrong inside AliGuard. What you typed so far is kept. You can go on; if it happens again, start AliGuard anew. The report below names no order: copy it and send it with a line on what you did.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Report</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy the report</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copied</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>DateMovedDialog</name>
    <message>
        <source>Protection date</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No date is known yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Known so far: %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Protection ends</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Which date does the order page show today?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save date</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Earlier than before. Check it: moved, or typed wrong?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The date has not moved. It is noted as seen today.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This day is over. It is recorded all the same.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type the date that the order page shows.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>DayFact</name>
    <message>
        <source>Choose a day</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>DetailBox</name>
    <message>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>DetailsPane</name>
    <message>
        <source>Timeline</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Evidence</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Contacts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy the order number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>More for this order</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back to the list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose an order</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>All %n event(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Show less</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>DisputeWizard</name>
    <message>
        <source>Back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Continue</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save and close</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Problem</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Facts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Evidence</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Statement</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Review and send</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>I have sent it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Draft saved {time}. You can close this window and go on later.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not saved yet. Your text is still here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The record is frozen.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dispute for {item}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>DropArea</name>
    <message>
        <source>Choose files…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paste  Ctrl+V</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paste a picture</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drop screenshots, photos, a video or a PDF here</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>DropController</name>
    <message>
        <source>Nothing here can be used. Drop files from this computer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose an order first, or drop it on a row.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This picture cannot be read. Save it as a file first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add an order first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Evidence belongs to an order. Import or type the order, then drop it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another order? Drop it on its row in the list.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The other files are imported.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drop it on a row</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No order is chosen. Drop it on the order it belongs to.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>to “%1”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The original is copied and kept unchanged.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It becomes picture %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Add %n file(s) as evidence</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Add as evidence</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Import %n file(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Import this text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A report lists every entry. It can be undone.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This cannot be read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only files, pictures and text from this computer can be dropped here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pictures were left out: choose an order for them first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Two sorts of files</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Some files are proof, others hold orders.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Do both</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only import</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Do nothing</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>EmptyPage</name>
    <message>
        <source>Know the last safe day of every order</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>AliGuard reads the protection dates you give it, tells you when to act, and helps you write the dispute in English.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drop what you have from AliExpress</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Order data saved as a JSON file, a copied orders page, or an AliGuard file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose files…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose files to import</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paste copied page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paste a copied orders page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type one order</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Number, date, price. One minute.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How do I get my orders in?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Three steps, with pictures.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look around with sample data</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Invented orders, removed with one click.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No account, no password, no network.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Errors</name>
    <message>
        <source>This order is no longer there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This order is already in the list.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type the order number from the order page.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An order number has digits only. Copy it from the order page.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An order number has 14 to 17 digits. Count them on the order page.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is a tracking number. The order number has digits only.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type the amount like 24.90.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This record was sent and stays as it is.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Later changes stand on this one. Undo those first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not saved: the disk is full. Free some space and try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The data folder cannot be used. Choose another with --data-dir.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This order was not known before.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Everything in it was known already.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Something is new or has changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file differs in what you wrote yourself; yours was kept.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This order is in the trash and was left there. Restore it to update it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Two dates: {known} and {read}. Both are kept; the earlier one counts until you decide.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{file} is empty: there is nothing to read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no file {file}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{file} is a folder. Choose the files inside it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{file} is not an ordinary file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{file} can&apos;t be read: {reason}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{file} is larger than {limit} MB and was not read. A saved orders page has a few MB at most.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{file} is nested more than {limit} levels deep. No page of AliExpress looks like that, so it was not read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{file} is a picture, not order data. Drop it on an order to keep it as evidence.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{file} is not text. AliGuard reads the JSON of AliExpress pages, its own JSON, and text copied from the orders page.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{file} is not readable text. Save it as UTF-8 and try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing in {file} looks like an order. AliGuard reads the JSON of AliExpress pages, its own JSON, and text copied from the orders page.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{file} is JSON without anything in it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The JSON is cut off or damaged at line {line}. Save it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This JSON is neither a reply of AliExpress nor AliGuard&apos;s own. Its keys: {keys}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is no reply of AliExpress.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The captured body is not JSON.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is not an order page but AliExpress&apos;s request to sign in, or to prove that you are not a robot. Sign in on AliExpress, open My Orders, and save it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>AliExpress answered with an error: {answer}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This reply holds neither orders nor tracking, so it was not read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The key &quot;{key}&quot; is not known.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{file} was written by a newer AliGuard. Update this program, then import it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{file} does not say which version of the format it has.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{file} is a report that AliGuard printed, not a file of orders.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{file} holds no list of orders.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This orders list holds no orders.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No order number is given here, so it was not read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The status &quot;{status}&quot; is not known. It is kept and shown as it is.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{text} could be two different days (day first or month first). Type the date by hand.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is not read as a date: {text}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The date in this sentence is not read, or could be two different days.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This tracking page shows no parcel yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This tracking event has no readable time, so it was not read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This page names no order, and no known order has a parcel with this number. Add the order, or import its page first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This number can&apos;t be looked up there.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>EvidenceFlow</name>
    <message>
        <source>Add evidence</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pasted picture</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Exhibit removed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This file is already an exhibit of this order.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n exhibit(s) added.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>EvidencePage</name>
    <message>
        <source>Collect the proof</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The best three go first: AliExpress may look at no more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n proof(s) missing</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>There is no picture on the clipboard. Copy one first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose files</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In order of strength</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>drag to reorder, or Alt+Up / Alt+Down</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Exhibits in order of strength</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Does a picture show your address or phone? AliExpress and the seller will see it. Originals stay unchanged on this computer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>pasted.png</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>EvidenceStrip</name>
    <message>
        <source>Evidence</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What it shows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Caption…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move earlier</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move later</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show in folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Caption</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What should the reader see in it?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Trash (%1)</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n removed exhibit(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Restore</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Restore %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Exhibit</name>
    <message>
        <source>Picture %1 of %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Video %1 of %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>File %1 of %2</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ExhibitBar</name>
    <message>
        <source>What it shows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move forward</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{picture} shows</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ExhibitDelegate</name>
    <message>
        <source>File missing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unreadable</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drop files here</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ExhibitModel</name>
    <message>
        <source>Add evidence</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>file missing or changed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>cannot be shown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ready</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ExhibitViewer</name>
    <message>
        <source>This picture cannot be shown. Its file is missing or damaged.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>added %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The original is kept unchanged.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show in folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Explain</name>
    <message>
        <source>Date needed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look today</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hours left</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Today</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tomorrow</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not known yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>open by %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>last chance %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>reply by %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>post by %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>act by %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last safe day %1 (AliExpress: %2)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask on %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open dispute on %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try again on %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open dispute now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open dispute today</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try the form again today</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Seller offers %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You confirmed on %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>since %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>from %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next step: %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last safe day: %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sum</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rule</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kind</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How certain</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 (AliExpress: %2)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last safe day</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Source of the rule</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last checked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Value</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>changed by you</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Seller: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>AliExpress: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>today</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ship by %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>until %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy it from the order page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The form was refused</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Did it arrive, is it right?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Then say if all is good</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Do not agree to more time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No answer = refund</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>See what has changed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>AliExpress decides</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Silence may accept it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep the dispute open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter the tracking no.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Has the money come?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Else it is cancelled</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The timer has run out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Extension not granted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not needed before</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Protection ends on %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not arrived</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tracking has stopped</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No working tracking</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delivered, not received</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delivered in another place</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Went back to the seller</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Held by customs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Empty parcel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wrong item</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Parts missing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Damaged</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Does not work</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not as described</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Counterfeit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Small defect</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 dates: %2 or %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>AliExpress is closed for this order</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Two dates: which one is right?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing to do</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add the protection date</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open the dispute now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open the dispute today</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You opened the dispute on %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You confirmed receipt on %1. A dispute is still possible.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Without the date from the order page there is no countdown and no alarm.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The order is not paid. After the date it is cancelled.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The seller must send it. If nothing is sent, you get the money back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Others have missed their date. AliExpress support can look into it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tracking shows nothing yet. Ask the seller, and keep the answer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The tracking number does not work. Ask the seller for the right one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tracking has not moved for long. Ask the seller what happened.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing to do now. AliGuard tells you when there is.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The parcel should be there. Say whether it came and whether it is right.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open it, compare it with the listing, take pictures of anything wrong.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>If the seller is silent, you get the refund.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look at the dispute page and tell AliGuard what it says.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>AliExpress decides now. Look each day whether it asks for more proof.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The seller wants you to give up the dispute. Answer, and keep it open.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The seller made an offer. Accepting is final; silence may accept it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Send the item with tracking and enter the number on the dispute page.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The money was promised. Look at your account or card.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The refund is late. Ask AliExpress or your payment service where it is.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>AliExpress decided against you. An appeal needs new proof.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>AliExpress is closed. PayPal can still help: open a dispute there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The PayPal dispute closes by itself unless you turn it into a claim.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>AliExpress is closed. Your bank can still ask the money back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>AliExpress is closed. A consumer body can still write to the platform.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every window of AliExpress for this order is over.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>If something turns out wrong: a dispute is possible until %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>AliGuard tells you when there is something to do.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This order is finished.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The timer ran out or the order is closed on the page.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A dispute is possible until %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>AliExpress refused the form on %1. Nothing is lost.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You asked the seller for more time on %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The protection date has not moved.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The protection ends on %1 and the parcel is not there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Until then there is nothing to do.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask the seller for more time on the order page.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Today is the last safe day.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 says %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The earlier one counts until you decide.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Between %1 and %2 (estimate, not used for alarms).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, read %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>If refused: last day %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>advice of AliGuard</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>rule of AliExpress</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>rule of others (PayPal, banks, law)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FactsPage</name>
    <message>
        <source>Check the facts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The statement uses only these. Correct what is wrong; empty lines stay out of the text.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every fact above is true. AliExpress may close accounts for invented claims.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n fact(s) missing</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n fact(s) to correct</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>1 box to tick</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FixButton</name>
    <message>
        <source>Fix: {text}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Flows</name>
    <message>
        <source>Choose the order that the picture belongs to.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>About AliGuard</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Free software under the MIT licence. No account, no network, no adverts.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Import</name>
    <message>
        <source>Not read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Two dates</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Updated</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Already known</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Decide…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Changes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add date</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ImportFlow</name>
    <message>
        <source>Import</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The clipboard holds no text. Copy the page first.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ImportReportDialog</name>
    <message>
        <source>Import</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of %2 files are read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Everything in the files is listed here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This import was undone.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Orders are as they were before. The list shows what was read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was imported.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You stopped it. Nothing was changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The report was not saved to %1: %2. Choose another place.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Changes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Files read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Entries of the import</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undo this import</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save report…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Done</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading the files</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is changed until all of them are read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No orders were found.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing could be read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing new. Everything was known already.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Import finished. %n entries need a look.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Import finished.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Needs a look %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Updated %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n file(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n entries</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>new orders</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>updated</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>already known</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>with two dates</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stopping…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save report</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>import-report.txt</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Labels</name>
    <message>
        <source>Not paid yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Payment check</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not shipped</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancelled, not shipped</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>On the way</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delivered?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Completed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Timer ran out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dispute</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Counter-offer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>AliExpress decides</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Return ordered</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Return on the way</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Settled</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Won</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Part refund</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Refund on its way</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Refunded</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lost</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Closed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Claim outside AliExpress</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Finished</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look at the page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no hurry</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>soon</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>urgent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>last call</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>last chance</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>waiting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>date needed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>done</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>closed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pay the order</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wait for shipping</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Contact support</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask about tracking</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask for a new number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask what happened</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add protection date</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Decide on the date</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wait</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask for extension</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open dispute</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try the form again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Say if it arrived</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the item</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wait for the seller</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look at the dispute</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add proof if asked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Answer the seller</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Answer the offer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Send the return</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check for the refund</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Contact payment support</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Appeal</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open a PayPal dispute</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Turn it into a claim</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask your bank</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask a consumer body</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing to do</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Protection ends</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ordered</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pay by</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paid</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Payment verified</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Seller ships by</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Expected by</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You asked to cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shipped</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stated window ends</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tracking scan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Held by customs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Going back to the seller</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Carrier says delivered</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You asked for more time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Seller refused more time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Seller granted more time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You have the parcel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You say nothing arrived</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You confirmed receipt</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Order completed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You wrote</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Message received</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The form was refused</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dispute opened</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dispute changed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Seller agreed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Seller refused</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Seller made an offer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You refused the offer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You accepted the offer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>AliExpress has joined</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>AliExpress decided</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You appealed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You cancelled the dispute</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Return sent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Seller has the return</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Refund issued</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Refund arrived</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Claim opened outside</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>PayPal claim opened</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Outside claim ended</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You said all is good</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ticked off</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Status seen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>order page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>tracking page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>dispute page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>e-mail</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>export file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>carrier</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>chat</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>you</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>well documented</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>reported by several sources</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>uncertain</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>assumed, not verified</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tracking page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Order page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Chat</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Carrier&apos;s statement</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Listing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Parcel label</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Parcel from outside</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Parcel inside</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Item</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unboxing video</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>On the scale</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Document</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Other</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>PayPal</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Card</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Other payment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Payment not known</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Seller</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Carrier</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>AliExpress support</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bank</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Consumer body</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>cancel the dispute</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>wait longer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>confirm receipt</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>take a refund outside AliExpress</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>pay a fee</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>send it back at your cost</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>nothing wrong</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>empty parcel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>wrong item</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>parts missing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>damaged</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>does not work</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not as described</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>counterfeit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>small defect</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the parcel is still moving</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it is too early</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>there is no button</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>another reason</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not shipped yet: cancel the order instead of opening a dispute.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Do not agree to a longer time for sending.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is too early for a dispute.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The form may refuse while the parcel moves. Then try again later.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Do not cancel the dispute on a promise.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancelling now loses the money: no new dispute is possible.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Do not accept while you are not satisfied.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Accepting is final.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Silence may count as acceptance.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Changing the dispute gives the seller the full time again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sending it back may cost more than the item.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A refund outside AliExpress is not protected.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Do not wait past the last safe day, whatever the seller says.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The bank&apos;s or PayPal&apos;s time may end before the dispute does.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The dispute button is lower on the order page now.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The tracking number is the order number: that is no real tracking.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Parcels are slower in this season.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Other orders of those days have arrived.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Probably closed. Try anyway, it costs nothing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Time to pay</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Seller must ship</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Answer to your wish to cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tracking should show something</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A dispute becomes possible</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask for a working number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tracking has stopped</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask for more time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try to open the dispute</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last safe day to act</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last day for any dispute</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Seller must answer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>AliExpress should join</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>AliExpress should have decided</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last day to appeal</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last day to send the return</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Refund should be there</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>PayPal protection ends</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Turn the PayPal dispute into a claim</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bank&apos;s time for a chargeback ends</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Window that the page states</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shipment came back or was cancelled</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Seller is silent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No tracking for very long</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ListPane</name>
    <message>
        <source>Back to urgency</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search everywhere</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing found for “%1” in %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No order fits these filters.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The trash is empty.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No order is finished yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every order has its date.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No orders here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next: %1, %2.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message numerus="yes">
        <source>%n order(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>No orders yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n in the trash</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Offline. Nothing leaves this computer.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>NullableDateEdit</name>
    <message>
        <source>Calendar</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose from a calendar (Alt+Down)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose which of the two days is meant.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is not a date. Write it like %1 or %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 means:</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>OrderDialog</name>
    <message>
        <source>Add an order</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Edit the order</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add order</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only the number is needed. The protection date starts the countdown.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Number, or the link to the order</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What you bought</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Currency</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where do I find it?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Order &amp;number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Protection ends</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Item</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Store</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>P&amp;aid</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paid &amp;with</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Ordered on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Seller ships &amp;by</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>S&amp;hipped on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Tracking number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your other orders end in %1. Check the last digits.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Understood as order %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Looks like an order number.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A tracking number has 8 to 40 letters and digits.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The check digit does not fit. Check for a typo.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is the order number, not a tracking number.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The check digit fits.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open the order on AliExpress and choose “View details”. The date stands beside “Buyer protection” or “Refund if no delivery before”. If the page shows days left, add them to today.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type the amount like 24.90, without a currency sign.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This day has not come yet. Check the date.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is before the day of the order. Check both dates.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>OrderFlow</name>
    <message>
        <source>Date saved.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Date decided.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Moved to the trash.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Taken out of the trash.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing to undo.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undone.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copied: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This order has no tracking number yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saved.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Order added.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Recorded.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undo</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>OrderList</name>
    <message>
        <source>Today</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next 7 days</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Date missing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Waiting for others</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Later</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Finished</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not known</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Countdown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Order</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next step</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paid</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>OrderListView</name>
    <message>
        <source>Orders</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ParcelCard</name>
    <message>
        <source>No number yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tracking number %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>last scan %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy the tracking number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open the tracking page in the browser</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is the order number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check digit OK</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check for a typo</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ProblemPage</name>
    <message>
        <source>What went wrong?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose what is true today. The choice decides the proof you need and the words of the statement.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No dispute now: see above</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose what fits</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where is the parcel?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What fits best?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You will choose this on AliExpress</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fits your order</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ProofRow</name>
    <message>
        <source>How to take it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How to take it: {proof}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>I do not have it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>I do not have it: {proof}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The statement mentions it. Add the picture.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not there yet.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>RecordCard</name>
    <message>
        <source>Frozen record</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Text   sha256 {hash}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Frozen {when}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Text and exhibits are kept with their hashes as you sent them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not frozen yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>When you press “I have sent it”, text and pictures are frozen with today&apos;s date and their SHA-256 sums. Nobody can change them later, you included.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>RecordDialog</name>
    <message>
        <source>What happened?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Record</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It will come in 10 days</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>I have not looked yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;What</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wh&amp;en</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wh&amp;o</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Reason given</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Is it right?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Days asked for</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Place in the tracking</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Their words</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>They ask you to</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>They &amp;promise</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>I asked the seller for more time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The seller refused more time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>I got a message</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>I wrote a message</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It was shipped</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The tracking says delivered</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>I have it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing has arrived</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>AliExpress refused the dispute form</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>I confirmed receipt</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>I opened a dispute</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The refund has arrived</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All is well, close it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Your words</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>T&amp;o</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fr&amp;om</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type the day on which it happened.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This day has not come yet. Check the date.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type a number of days, or leave it empty.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ReviewPage</name>
    <message>
        <source>Send it yourself</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>AliGuard cannot see AliExpress. Follow the six steps, then say what happened.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open order page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show in folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy anyway</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>AliExpress refused the form…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy the text first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The text was not copied here yet. If you have sent it all the same, press “I have sent it” once more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n item(s) to fix on the Statement page before you copy.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>“Copy anyway” copies it all the same; the record notes that.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Order page: Returns/Refunds</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copies, numbered in this order: the best first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Opens in your browser.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open the order on AliExpress.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paste the statement</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n character(s).</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Upload {files}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No pictures to upload</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add proof on the Evidence page.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>picture {numbers}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>pictures {numbers}</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n video(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n document(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>received</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not received</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Do not choose “Return Goods”: you have no parcel.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Words differ by app version; take the closest one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Also seen: {labels}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Amount: {amount}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter the most that the form allows, up to this.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What to click on AliExpress</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>After sending</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Why AliExpress refused the form</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SaveHelpDialog</name>
    <message>
        <source>How do I get my orders in?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy the orders page in three steps</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open your orders</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In your browser, open AliExpress, then Account and My orders. Scroll down until every order you want is there. Use the English page if you can.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drawing: a browser with three orders</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy the whole page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Click an empty spot on the page. Press Ctrl+A to mark everything, then Ctrl+C to copy it. On a Mac use Cmd.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drawing: the same page with everything marked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paste it here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Come back to AliGuard and press Ctrl+Shift+V, or choose “Paste copied page”. A report lists what was read and what was not.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drawing: the clipboard becomes a list with countdowns</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The list does not show the protection date. Type it from each order&apos;s own page, where it stands beside “Buyer protection”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is sent anywhere: AliGuard reads only what you paste or drop.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SidePanel</name>
    <message>
        <source>Every change is kept. You can close this window any time.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dispute for</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Sidebar</name>
    <message>
        <source>Today</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>On the way</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Disputes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Refunds</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Date missing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Finished</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Trash</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Views</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>At risk</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>StatementPage</name>
    <message>
        <source>Read the statement</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Short, factual, first person. Every sentence comes from a fact you confirmed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Language to read it in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rebuild from facts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shorter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Edited by you. Changed facts no longer change the text.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You can edit the text; AliGuard keeps your words.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n item(s) to fix</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n character(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>{length} of {limit} characters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>English, goes to AliExpress</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Statement in English</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>For you, not sent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The same text in your language</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your own edits are in the English text only; this is the facts&apos; version.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read it in</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>StepButton</name>
    <message>
        <source>done</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not reached yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Step {number}, {name}, {state}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>StepList</name>
    <message>
        <source>Steps</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Tiles</name>
    <message>
        <source>Today</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next 7 days</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Later or no date</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Timeline</name>
    <message>
        <source>Timeline</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>date not known</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Today, %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Protection ends (%1 your time)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>advice %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>rule %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Toast</name>
    <message>
        <source>Message</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TopBar</name>
    <message>
        <source>Add order</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search orders, stores, tracking numbers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Status</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Store</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>WizardAfter</name>
    <message>
        <source>Never cancel the dispute from {date} on: the money would be gone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Recorded. The dispute is open from today on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Recorded. The draft stays as it is.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next: {step}, {date}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last safe day: {date}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The seller&apos;s time to answer starts; AliGuard counts it and reminds you</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>WizardChecks</name>
    <message>
        <source>Not plain English letters: {letters}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{place} is still to be filled in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{name}” is not attached</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Proof is missing: {proof}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{amount} is more than you paid ({paid})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The amount is zero</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You cannot return what you did not receive</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{words}” contradicts your answer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>E-mail address in the text: {words}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Phone number in the text: {words}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Street address in the text: {words}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} characters; over {limit} may be cut off</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} characters; over {limit} is hardly read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Very short: {count} characters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{words}” sounds like an insult</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{words}” sounds like a threat</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{words}” sounds like shouting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{words}”: the form knows no second sending, ask for money</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{words}”, but tracking moved only days ago</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{words}” is not among your facts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{words} can be read in two ways</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{words} is not among your facts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A second complaint: “{words}”. One is stronger</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A sentence of {count} words is long</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not in the text: {fact}, {words}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Facts you entered wait for your tick: {facts}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Plain English letters only (ASCII)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing left to fill in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All that is named is attached</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Needed proof is there or declined</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Amount is within what you paid</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fits your answers in the form</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No e-mail, phone or street</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No threats, no insults, no “send again”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Length is right</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Longest sentence: {count} words</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Order no., dates and amount present</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dates are clear and yours</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every claim stands on a fact</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One complaint only</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add proof</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To the facts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change to {words}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>WizardFacts</name>
    <message>
        <source>Order number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Item</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ordered on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Promised delivery</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shipped on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tracking number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Carrier</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Protection ends</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last scan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Words of the scan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Place of the scan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Asked to extend on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Asked again on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Seller&apos;s answer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tracking shows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing since</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Asked for a number on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Marked as delivered on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Place of delivery</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>City of your address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Did you sign for it?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Neighbours asked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pick-up point asked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Carrier asked on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Carrier&apos;s answer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Received on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Damage</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Damage in your words</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The parcel was</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Noticed on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Told the carrier on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You keep the item</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Loss of value</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Solution</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Amount to ask for</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Weight on the label</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Weight on the scale</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Weight in the listing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pieces ordered</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pieces received</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What does not work</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What you tried</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The listing says</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The item is</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Return postage</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is new</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Yes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No answer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Refused</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Promised it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Promised, but the date did not move</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Promised another number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No number at all</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing about this number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another country</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Events before my order</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Has no proof of delivery</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Repeats “delivered”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Is searching</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Broken</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cracked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Crushed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Scratched</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Torn</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leaking</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Damaged too</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Intact</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Refund only</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Return and refund</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Missing: the statement names the order and its day</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Missing: the statement names the order</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Missing: the statement says when it was shipped</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Missing: the statement names the tracking number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Missing: the statement says when protection ends</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Missing: the statement names the last scan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Missing: the statement names the place</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Missing: the statement says what tracking shows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Missing: the statement says when it was marked as delivered</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Missing: the statement says when you received it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Missing: the statement says what is damaged</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Missing: the statement says when you noticed it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Missing: the statement says how much you ask for</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Missing: the statement says when you asked the seller</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Missing: the statement says what the carrier answered</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Missing: the statement says how much value is lost</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not a clear day. Type it like 26 Nov 2026.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>More than you paid. Ask for that at most.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Has letters that are not plain English.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The check digit does not fit. Look for a typing mistake.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This value cannot be used. Look at it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Order</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What happened</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What you ask for</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>grams</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>percent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Missing: a sentence of the text needs it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Empty: stays out of the text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In the text: {text}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>entered by you</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look again today?</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>WizardProof</name>
    <message>
        <source>Tracking page with the last scan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open the carrier&apos;s page for your number. Take the whole screen, so that number, dates and today&apos;s date can be read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Without it AliExpress looks at its own tracking only.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Order page with the protection date</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open the order on AliExpress. Take the part with the order number and the protection date.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Without it the date is only your word.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Chat: you asked to extend</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take the messages with their dates: your question and the answer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Then the statement should not rely on the chat.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Carrier inquiry</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask the carrier where the parcel is and keep the answer as a picture.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Optional. Helps if AliExpress asks again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“Not found” on the carrier&apos;s page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter the number on the carrier&apos;s page and on one other tracking page. Take both screens with number and date.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Without it AliExpress may believe that the number works.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The number as the order page shows it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open the order&apos;s tracking on AliExpress and take the screen.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Without it the seller may say that it was another number.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Chat: you asked for another number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take your question and the answer with their dates.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tracking detail: time, place, recipient</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open the carrier&apos;s page and unfold the delivery. Time, place and the name of the recipient must be readable.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Without it nobody sees what the carrier claims.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Written answer of the carrier or post office</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask in writing where and to whom the parcel was handed over. Take the answer, or the receipt of your question.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Without it the chance is clearly lower: tracking says “delivered”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Neighbours and pick-up point asked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A short message from a neighbour or the pick-up point is enough.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Optional. It answers the first question they ask.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The parcel from outside</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Daylight, whole parcel in the picture, dents and tears to the front.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Without it the seller may say that it broke after unpacking.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The packing inside</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the open parcel with its padding, before you take the item out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Without it poor packing cannot be shown.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The damage on the item</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One picture of the whole item, one close to the damage, both sharp.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Without a picture of the damage there is little hope.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The label with the tracking number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close enough to read number and weight; it ties item and order.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Without it the seller may say that it is another parcel.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Report to the carrier</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Report the damage the same day and keep the receipt.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Optional. It shows that you acted at once.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Video of the unpacking</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One take: first the sealed label, then cut, open and show the inside.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lower chance without a video, but many win with photos.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>picture {number}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>video {number}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>document {number}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>WizardWords</name>
    <message>
        <source>Nothing has arrived</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The parcel is late, lost or on its way.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“Delivered”, but I do not have it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Other city, other person, no trace.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>I have the parcel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Empty, broken, wrong, incomplete, fake.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Protection is running out, parcel still travelling</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tracking has not moved for 30 days or more</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No tracking number, or it shows nothing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Marked as delivered in my city, but I have nothing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delivered to another city, address or person</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Returned to the sender, or shipment cancelled</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Customs holds it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The seller has not shipped it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The parcel was empty</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A wrong item, or a stranger&apos;s parcel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pieces or parts are missing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The item is damaged</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The item does not work</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not as described: size, colour, material, function</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The item is counterfeit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A small fault; I keep it for a part of the price</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Receipt confirmed by mistake, or completed by itself</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A return was agreed or decided</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The seller made an offer or presses me</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The dispute was lost or missed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>AliExpress may refuse the form while the parcel moves. Then tell AliGuard on the last page, and try again when the protection ends.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Do not cancel the dispute later because of a promise.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The whole case can take about 30 days.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check that the number is not the order number. It stands on the order page.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look into the chat: the seller may have sent another number.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is the hardest case: tracking speaks against you. A written statement of the carrier or the post office helps most.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The time to open a dispute counts from the day marked as delivered.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask the carrier in writing today where the parcel was handed over.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep the packaging and the item until the money is back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Report the damage to the carrier at once; some accept it only for days.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Do not press “Confirm received” before the money is back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Accepting an offer is final, also one of 0.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The form opens on the 11th day after shipping at the earliest.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Around sales and holidays parcels are slow. Compare with your other orders.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Protection ends on {date}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Received: Yes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Received: No</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The seller has not shipped this order. There is no dispute yet: use “Cancel order” on the order page, or wait until AliExpress cancels it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Do not agree to a longer time for sending. The money comes back to where it came from.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The time for a dispute is over, as far as the dates tell. What is left: an appeal, PayPal, your bank or a consumer body.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>AliGuard has no ready text for this situation yet. Choose the one that comes closest, if one does.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This dispute is settled. There is nothing more to send.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A dispute is not the next step for this order.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is too early: a dispute is possible from {date}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is too early: a dispute can be tried from {tries}, and is possible from {date}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A dispute is already open for this. Changing it gives the seller the full time again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You can prepare everything now; AliGuard keeps the draft.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is too early for a dispute.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%n day(s) ago</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last scan {date}, {days}: AliExpress would see a moving parcel.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last scan {date}, {days}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The carrier says: delivered on {date}, {place}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The carrier says: delivered on {date}.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
</TS>
