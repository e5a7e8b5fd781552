<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ru_RU">
<context>
    <name>AboutPage</name>
    <message>
        <source>AliGuard Desktop</source>
        <translation>AliGuard Desktop</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>Версия</translation>
    </message>
    <message>
        <source>Licence</source>
        <translation>Лицензия</translation>
    </message>
    <message>
        <source>Free software under the MIT licence. No account, no network, no adverts.</source>
        <translation>Свободная программа, лицензия MIT. Без учётной записи, сети и рекламы.</translation>
    </message>
    <message>
        <source>Rules of</source>
        <translation>Правила от</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>неизвестно</translation>
    </message>
    <message>
        <source>Data folder</source>
        <translation>Папка с данными</translation>
    </message>
    <message>
        <source>Languages</source>
        <translation>Языки</translation>
    </message>
    <message>
        <source>Interface</source>
        <translation>Интерфейс</translation>
    </message>
    <message>
        <source>Reading copy</source>
        <translation>Текст для чтения</translation>
    </message>
    <message>
        <source>Not reviewed</source>
        <translation>Не проверено</translation>
    </message>
    <message>
        <source>Built with</source>
        <translation>На чём построено</translation>
    </message>
    <message>
        <source>Qt, Python, SQLite and other free software, all of it inside this program. Each part keeps its own licence.</source>
        <translation>Qt, Python, SQLite и другие свободные программы — всё это внутри этой программы. У каждой части своя лицензия.</translation>
    </message>
    <message>
        <source>Licences…</source>
        <translation>Лицензии…</translation>
    </message>
    <message>
        <source>Icon of AliGuard</source>
        <translation>Значок AliGuard</translation>
    </message>
</context>
<context>
    <name>ActPage</name>
    <message>
        <source>How early AliGuard tells you</source>
        <translation>Как рано напоминать</translation>
    </message>
    <message>
        <source>Whatever you choose, the last safe day always raises an alarm.</source>
        <translation>Что бы вы ни выбрали, о последнем безопасном дне AliGuard предупредит всегда.</translation>
    </message>
    <message>
        <source>Show the deadline rules…</source>
        <translation>Показать правила сроков…</translation>
    </message>
    <message>
        <source>Early</source>
        <translation>Раньше</translation>
    </message>
    <message>
        <source>Balanced</source>
        <translation>Средне</translation>
    </message>
    <message>
        <source>Late</source>
        <translation>Позже</translation>
    </message>
    <message>
        <source>Ask %1 before, dispute %2 before the end.</source>
        <translation>Просьба за %1, спор за %2 до конца.</translation>
    </message>
</context>
<context>
    <name>ActionCard</name>
    <message>
        <source>Why this date?</source>
        <translation>Откуда эта дата?</translation>
    </message>
    <message>
        <source>Hide the rule</source>
        <translation>Скрыть правило</translation>
    </message>
    <message>
        <source>Type the date that the order page shows.</source>
        <translation>Введите дату со страницы заказа.</translation>
    </message>
    <message>
        <source>Protection ends on</source>
        <translation>Защита заканчивается</translation>
    </message>
    <message>
        <source>Save date</source>
        <translation>Сохранить дату</translation>
    </message>
    <message>
        <source>Continue the draft…</source>
        <translation>Продолжить черновик…</translation>
    </message>
    <message>
        <source>%1 is right</source>
        <translation>Верно: %1</translation>
    </message>
    <message>
        <source>Record what happened…</source>
        <translation>Записать событие…</translation>
    </message>
    <message>
        <source>Prepare dispute…</source>
        <translation>Подготовить спор…</translation>
    </message>
    <message>
        <source>Show this rule…</source>
        <translation>Показать правило…</translation>
    </message>
    <message>
        <source>Change this rule…</source>
        <translation>Изменить правило…</translation>
    </message>
    <message>
        <source>Refused again…</source>
        <translation>Снова отказ…</translation>
    </message>
    <message>
        <source>Date moved…</source>
        <translation>Дата сдвинулась…</translation>
    </message>
    <message>
        <source>Ask the carrier…</source>
        <translation>Спросить перевозчика…</translation>
    </message>
    <message>
        <source>Add screenshot…</source>
        <translation>Добавить снимок…</translation>
    </message>
    <message>
        <source>Something is wrong…</source>
        <translation>Что-то не так…</translation>
    </message>
    <message>
        <source>All good, close it</source>
        <translation>Всё хорошо, закрыть</translation>
    </message>
    <message>
        <source>Open the order page</source>
        <translation>Открыть страницу заказа</translation>
    </message>
    <message>
        <source>Nothing new today</source>
        <translation>Сегодня без новостей</translation>
    </message>
    <message>
        <source>Cancelled…</source>
        <translation>Отменён…</translation>
    </message>
    <message>
        <source>Shipped or cancelled…</source>
        <translation>Отправлен или отменён…</translation>
    </message>
    <message>
        <source>Tracking moves…</source>
        <translation>Посылка движется…</translation>
    </message>
    <message>
        <source>Enter the number…</source>
        <translation>Ввести номер…</translation>
    </message>
    <message>
        <source>Seller has it…</source>
        <translation>Возврат у продавца…</translation>
    </message>
    <message>
        <source>I have opened it…</source>
        <translation>Уже подано…</translation>
    </message>
    <message>
        <source>It has arrived…</source>
        <translation>Посылка пришла…</translation>
    </message>
    <message>
        <source>Nothing arrived</source>
        <translation>Ничего не пришло</translation>
    </message>
    <message>
        <source>Seller answered…</source>
        <translation>Ответ продавца…</translation>
    </message>
    <message>
        <source>I accept it</source>
        <translation>Согласиться</translation>
    </message>
    <message>
        <source>Prepare the PayPal text…</source>
        <translation>Текст для PayPal…</translation>
    </message>
    <message>
        <source>Prepare the claim text…</source>
        <translation>Текст претензии…</translation>
    </message>
    <message>
        <source>Prepare the bank text…</source>
        <translation>Текст для банка…</translation>
    </message>
    <message>
        <source>Prepare the text…</source>
        <translation>Подготовить текст…</translation>
    </message>
    <message>
        <source>I have done it…</source>
        <translation>Уже сделано…</translation>
    </message>
    <message>
        <source>I paid with PayPal…</source>
        <translation>Оплата была через PayPal…</translation>
    </message>
    <message>
        <source>Leave it, close it</source>
        <translation>Оставить так, закрыть</translation>
    </message>
    <message>
        <source>Record what it says…</source>
        <translation>Записать, что там…</translation>
    </message>
    <message>
        <source>Ask for extension…</source>
        <translation>Попросить продлить…</translation>
    </message>
    <message>
        <source>I have asked</source>
        <translation>Просьба отправлена</translation>
    </message>
    <message>
        <source>Write to the seller…</source>
        <translation>Написать продавцу…</translation>
    </message>
    <message>
        <source>I have written</source>
        <translation>Сообщение отправлено</translation>
    </message>
    <message>
        <source>Write the reply…</source>
        <translation>Написать ответ…</translation>
    </message>
    <message>
        <source>Write to support…</source>
        <translation>Написать в поддержку…</translation>
    </message>
    <message>
        <source>Ask for a label…</source>
        <translation>Попросить этикетку…</translation>
    </message>
    <message>
        <source>Write the appeal…</source>
        <translation>Написать апелляцию…</translation>
    </message>
    <message>
        <source>Record my answer…</source>
        <translation>Записать мой ответ…</translation>
    </message>
    <message>
        <source>Where do I find it?</source>
        <translation>Где это найти?</translation>
    </message>
    <message>
        <source>Add proof…</source>
        <translation>Добавить доказательство…</translation>
    </message>
    <message>
        <source>I have answered</source>
        <translation>Ответ отправлен</translation>
    </message>
    <message>
        <source>Return sent…</source>
        <translation>Возврат отправлен…</translation>
    </message>
    <message>
        <source>Refund arrived…</source>
        <translation>Деньги пришли…</translation>
    </message>
    <message>
        <source>Not yet</source>
        <translation>Пока нет</translation>
    </message>
    <message>
        <source>Appeal handed in</source>
        <translation>Апелляция подана</translation>
    </message>
    <message>
        <source>I have paid</source>
        <translation>Оплачено</translation>
    </message>
</context>
<context>
    <name>Actions</name>
    <message>
        <source>Appearance</source>
        <translation>Оформление</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Экспорт</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Файл</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>&amp;Правка</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;Вид</translation>
    </message>
    <message>
        <source>&amp;Order</source>
        <translation>&amp;Заказ</translation>
    </message>
    <message>
        <source>&amp;Dispute</source>
        <translation>&amp;Спор</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>Спр&amp;авка</translation>
    </message>
    <message>
        <source>Like the system</source>
        <translation>Как в системе</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Светлое</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Тёмное</translation>
    </message>
    <message>
        <source>New order…</source>
        <translation>Новый заказ…</translation>
    </message>
    <message>
        <source>Import…</source>
        <translation>Импорт…</translation>
    </message>
    <message>
        <source>Paste copied page</source>
        <translation>Вставить скопированную страницу</translation>
    </message>
    <message>
        <source>All orders (AliGuard file)…</source>
        <translation>Все заказы (файл AliGuard)…</translation>
    </message>
    <message>
        <source>Export this order…</source>
        <translation>Экспорт этого заказа…</translation>
    </message>
    <message>
        <source>Close window</source>
        <translation>Закрыть окно</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Выйти</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Отменить</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>Повторить</translation>
    </message>
    <message>
        <source>Snooze</source>
        <translation>Напомнить позже</translation>
    </message>
    <message>
        <source>Last import report…</source>
        <translation>Последний отчёт об импорте…</translation>
    </message>
    <message>
        <source>Evidence pack…</source>
        <translation>Пакет доказательств…</translation>
    </message>
    <message>
        <source>Check an evidence pack…</source>
        <translation>Проверить пакет доказательств…</translation>
    </message>
    <message>
        <source>Files for AliExpress…</source>
        <translation>Файлы для AliExpress…</translation>
    </message>
    <message>
        <source>Calendar (.ics)…</source>
        <translation>Календарь (.ics)…</translation>
    </message>
    <message>
        <source>Calendar of this order…</source>
        <translation>Календарь этого заказа…</translation>
    </message>
    <message>
        <source>Check evidence</source>
        <translation>Проверить доказательства</translation>
    </message>
    <message>
        <source>Reminders…</source>
        <translation>Напоминания…</translation>
    </message>
    <message>
        <source>Remind me in 1 hour</source>
        <translation>Напомнить через час</translation>
    </message>
    <message>
        <source>Remind me tomorrow</source>
        <translation>Напомнить завтра</translation>
    </message>
    <message>
        <source>Remind me in 1 week</source>
        <translation>Напомнить через неделю</translation>
    </message>
    <message>
        <source>Settings…</source>
        <translation>Настройки…</translation>
    </message>
    <message>
        <source>Paste</source>
        <translation>Вставить</translation>
    </message>
    <message>
        <source>Copy order number</source>
        <translation>Копировать номер заказа</translation>
    </message>
    <message>
        <source>Find</source>
        <translation>Найти</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Подробности</translation>
    </message>
    <message>
        <source>Sidebar</source>
        <translation>Боковая панель</translation>
    </message>
    <message>
        <source>Full screen</source>
        <translation>Во весь экран</translation>
    </message>
    <message>
        <source>Next part of the window</source>
        <translation>Следующая часть окна</translation>
    </message>
    <message>
        <source>Previous part of the window</source>
        <translation>Предыдущая часть окна</translation>
    </message>
    <message>
        <source>Previous order</source>
        <translation>Предыдущий заказ</translation>
    </message>
    <message>
        <source>Next order</source>
        <translation>Следующий заказ</translation>
    </message>
    <message>
        <source>Edit…</source>
        <translation>Изменить…</translation>
    </message>
    <message>
        <source>Date moved…</source>
        <translation>Дата сдвинулась…</translation>
    </message>
    <message>
        <source>Record what happened…</source>
        <translation>Записать событие…</translation>
    </message>
    <message>
        <source>History…</source>
        <translation>История…</translation>
    </message>
    <message>
        <source>Add contact…</source>
        <translation>Добавить сообщение…</translation>
    </message>
    <message>
        <source>Add evidence…</source>
        <translation>Добавить доказательство…</translation>
    </message>
    <message>
        <source>Open order page</source>
        <translation>Открыть страницу заказа</translation>
    </message>
    <message>
        <source>Open tracking page</source>
        <translation>Открыть отслеживание</translation>
    </message>
    <message>
        <source>Move to trash</source>
        <translation>Переместить в корзину</translation>
    </message>
    <message>
        <source>Take out of the trash</source>
        <translation>Вернуть из корзины</translation>
    </message>
    <message>
        <source>Prepare dispute…</source>
        <translation>Подготовить спор…</translation>
    </message>
    <message>
        <source>Write a message…</source>
        <translation>Написать сообщение…</translation>
    </message>
    <message>
        <source>Form was refused…</source>
        <translation>Форму не приняли…</translation>
    </message>
    <message>
        <source>Seller answered…</source>
        <translation>Ответ продавца…</translation>
    </message>
    <message>
        <source>Record decision…</source>
        <translation>Записать решение…</translation>
    </message>
    <message>
        <source>Refund arrived…</source>
        <translation>Деньги пришли…</translation>
    </message>
    <message>
        <source>Show what was sent</source>
        <translation>Показать отправленное</translation>
    </message>
    <message>
        <source>How to save a page</source>
        <translation>Как сохранить страницу</translation>
    </message>
    <message>
        <source>Deadline rules…</source>
        <translation>Правила сроков…</translation>
    </message>
    <message>
        <source>Keyboard keys…</source>
        <translation>Сочетания клавиш…</translation>
    </message>
    <message>
        <source>About AliGuard</source>
        <translation>Об AliGuard</translation>
    </message>
</context>
<context>
    <name>AddressDialog</name>
    <message>
        <source>This did not open</source>
        <translation>Открыть не удалось</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Адрес</translation>
    </message>
    <message>
        <source>Copy the address</source>
        <translation>Копировать адрес</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Закрыть</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>Скопировано</translation>
    </message>
</context>
<context>
    <name>AppearancePage</name>
    <message>
        <source>Colours</source>
        <translation>Цвета</translation>
    </message>
    <message>
        <source>Follows the desktop, also when it changes at night.</source>
        <translation>Меняются вместе с рабочим столом, в том числе на ночь.</translation>
    </message>
    <message>
        <source>Dark letters on a light ground.</source>
        <translation>Тёмные буквы на светлом фоне.</translation>
    </message>
    <message>
        <source>Light letters on a dark ground.</source>
        <translation>Светлые буквы на тёмном фоне.</translation>
    </message>
    <message>
        <source>The size of the text is that of your system. Colour is never the only sign.</source>
        <translation>Размер текста — как в вашей системе. Цвет никогда не бывает единственным знаком.</translation>
    </message>
</context>
<context>
    <name>Application</name>
    <message>
        <source>Something went wrong. The log has the details.</source>
        <translation>Что-то пошло не так. Подробности в журнале.</translation>
    </message>
    <message>
        <source>Reading orders</source>
        <translation>Читаю заказы</translation>
    </message>
    <message numerus="yes">
        <source>%n sample order(s) removed.</source>
        <translation>
            <numerusform>Убран %n пример заказа.</numerusform>
            <numerusform>Убрано %n примера заказов.</numerusform>
            <numerusform>Убрано %n примеров заказов.</numerusform>
        </translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Отменить</translation>
    </message>
    <message>
        <source>Rules of %1</source>
        <translation>Правила: %1</translation>
    </message>
    <message>
        <source>This is how AliGuard reminds you.</source>
        <translation>Так AliGuard напоминает вам.</translation>
    </message>
    <message>
        <source>A test</source>
        <translation>Проверка</translation>
    </message>
    <message>
        <source>, some changed by you</source>
        <translation>, часть изменена вами</translation>
    </message>
    <message>
        <source>Your computer says %1. Check its clock.</source>
        <translation>На компьютере сейчас %1: проверьте часы.</translation>
    </message>
    <message>
        <source>The clock is right</source>
        <translation>Часы верные</translation>
    </message>
    <message>
        <source>Look at the rules…</source>
        <translation>Посмотреть правила…</translation>
    </message>
    <message>
        <source>Sample data in a folder of its own. It goes when you quit.</source>
        <translation>Примеры лежат в отдельной папке и исчезнут, когда вы закроете программу.</translation>
    </message>
    <message>
        <source>Sample data.</source>
        <translation>Это примеры.</translation>
    </message>
    <message>
        <source>Remove it</source>
        <translation>Убрать</translation>
    </message>
</context>
<context>
    <name>Audience</name>
    <message>
        <source>Your bank or PayPal</source>
        <translation>Ваш банк или PayPal</translation>
    </message>
    <message>
        <source>Cover what they do not need. Keep order number, dates and amounts readable. They may ask to see the original.</source>
        <translation>Закройте то, что им не нужно. Номер заказа, даты и суммы должны читаться. Они могут попросить оригинал.</translation>
    </message>
    <message>
        <source>A consumer body or authority</source>
        <translation>Защита потребителей или госорган</translation>
    </message>
    <message>
        <source>Keep the store&apos;s name, dates and amounts readable. They may ask to see the original.</source>
        <translation>Название магазина, даты и суммы должны читаться. Они могут попросить оригинал.</translation>
    </message>
    <message>
        <source>Sharing: a forum, a review, a friend</source>
        <translation>Для других: форум, отзыв, знакомые</translation>
    </message>
    <message>
        <source>Anybody may keep it for good. Cover name, street, phone, order and parcel number, and faces.</source>
        <translation>Картинку может навсегда сохранить кто угодно. Закройте имя, улицу, телефон, номера заказа и посылки, лица.</translation>
    </message>
    <message>
        <source>AliExpress</source>
        <translation>AliExpress</translation>
    </message>
    <message>
        <source>The copy then goes in place of the original in this order&apos;s disputes.</source>
        <translation>Копия пойдёт вместо оригинала в споры по этому заказу.</translation>
    </message>
</context>
<context>
    <name>AudienceChoice</name>
    <message>
        <source>Who is this copy for?</source>
        <translation>Для кого эта копия?</translation>
    </message>
    <message>
        <source>The copy is a new picture. Nothing that was covered or cut away is in it, and no place, camera data or small preview of the original. The original stays as it is, on this computer.</source>
        <translation>Копия — это новая картинка. В ней нет ничего закрытого и обрезанного, нет места съёмки, данных камеры и миниатюры оригинала. Оригинал остаётся как есть, на этом компьютере.</translation>
    </message>
    <message>
        <source>AliExpress may refuse edited pictures as proof. Send the original unless it shows something that the seller must not see.</source>
        <translation>AliExpress может не принять изменённые картинки как доказательство. Отправляйте оригинал, если на нём нет того, что продавцу видеть нельзя.</translation>
    </message>
    <message>
        <source>Nothing is blacked out. Look once more: can a name, a street or a phone number be read?</source>
        <translation>Ничего не закрашено. Проверьте ещё раз: не видно ли имени, улицы или телефона?</translation>
    </message>
</context>
<context>
    <name>BellButton</name>
    <message>
        <source>Reminders</source>
        <translation>Напоминания</translation>
    </message>
</context>
<context>
    <name>Calendar</name>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Order: %1</source>
        <translation>Заказ: %1</translation>
    </message>
    <message>
        <source>AliGuard shows what to do and why.</source>
        <translation>Что делать и почему — в AliGuard.</translation>
    </message>
    <message>
        <source>Last safe day to pay: %1 (limit %2)</source>
        <translation>Последний безопасный день для оплаты: %1 (срок %2)</translation>
    </message>
    <message>
        <source>Last safe day: %1 (protection ends %2)</source>
        <translation>Последний безопасный день: %1 (конец защиты %2)</translation>
    </message>
    <message>
        <source>Last safe day for any dispute: %1 (limit %2)</source>
        <translation>Последний безопасный день для любого спора: %1 (срок %2)</translation>
    </message>
    <message>
        <source>Last safe day to answer the offer: %1 (limit %2)</source>
        <translation>Последний безопасный день ответить на предложение: %1 (срок %2)</translation>
    </message>
    <message>
        <source>Last safe day to appeal: %1 (limit %2)</source>
        <translation>Последний безопасный день для апелляции: %1 (срок %2)</translation>
    </message>
    <message>
        <source>Last safe day to send the return: %1 (limit %2)</source>
        <translation>Последний безопасный день отправить возврат: %1 (срок %2)</translation>
    </message>
    <message>
        <source>Last safe day for PayPal: %1 (protection ends %2)</source>
        <translation>Последний безопасный день для PayPal: %1 (конец защиты %2)</translation>
    </message>
    <message>
        <source>Last safe day for a PayPal claim: %1 (limit %2)</source>
        <translation>Последний безопасный день для претензии PayPal: %1 (срок %2)</translation>
    </message>
    <message>
        <source>Last safe day for a chargeback: %1 (limit %2)</source>
        <translation>Последний безопасный день для чарджбэка: %1 (срок %2)</translation>
    </message>
    <message>
        <source>Last safe day for a dispute: %1 (limit %2)</source>
        <translation>Последний безопасный день для спора: %1 (срок %2)</translation>
    </message>
    <message>
        <source>Last safe day to ask for a return: %1 (limit %2)</source>
        <translation>Последний безопасный день запросить возврат товара: %1 (срок %2)</translation>
    </message>
    <message>
        <source>Last safe day to send it back: %1 (limit %2)</source>
        <translation>Последний безопасный день отправить товар обратно: %1 (срок %2)</translation>
    </message>
    <message>
        <source>Others act here. If nothing has happened, look again.</source>
        <translation>Здесь действуют другие. Если ничего не произошло, проверьте ещё раз.</translation>
    </message>
    <message>
        <source>AliGuard&apos;s advice: on this day. The limit itself comes later.</source>
        <translation>Совет AliGuard: в этот день. Сам срок наступит позже.</translation>
    </message>
    <message>
        <source>Last safe day: %1. The deadline itself: %2.</source>
        <translation>Последний безопасный день: %1. Сам срок: %2.</translation>
    </message>
    <message>
        <source>AliGuard deadlines</source>
        <translation>Сроки AliGuard</translation>
    </message>
</context>
<context>
    <name>CalendarFileDialog</name>
    <message>
        <source>Deadlines in your calendar</source>
        <translation>Сроки в вашем календаре</translation>
    </message>
    <message>
        <source>AliGuard writes a calendar file (.ics) with the next deadlines, each with a reminder. Open the file with your calendar program to take the deadlines in.</source>
        <translation>AliGuard запишет файл календаря (.ics) с ближайшими сроками и напоминанием к каждому. Откройте файл своей программой-календарём, чтобы добавить сроки.</translation>
    </message>
    <message>
        <source>Once</source>
        <translation>Один раз</translation>
    </message>
    <message>
        <source>Do it again whenever you like: deadlines that moved move in your calendar.</source>
        <translation>Можно повторить когда угодно: сдвинувшиеся сроки сдвинутся и в календаре.</translation>
    </message>
    <message>
        <source>Keep a file up to date</source>
        <translation>Обновлять файл постоянно</translation>
    </message>
    <message>
        <source>AliGuard writes the file again after every change. For calendar programs that can follow a file (subscribe).</source>
        <translation>AliGuard переписывает файл после каждого изменения. Для календарей, которые умеют следить за файлом (подписка).</translation>
    </message>
    <message>
        <source>Kept up to date: %1</source>
        <translation>Обновляется: %1</translation>
    </message>
    <message>
        <source>Not up to date: %1</source>
        <translation>Не обновлён: %1</translation>
    </message>
    <message>
        <source>Stop keeping it</source>
        <translation>Больше не обновлять</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Отмена</translation>
    </message>
    <message>
        <source>Choose the file…</source>
        <translation>Выбрать файл…</translation>
    </message>
</context>
<context>
    <name>CalendarFlow</name>
    <message>
        <source>Your calendar file is not up to date.</source>
        <translation>Файл календаря не обновлён.</translation>
    </message>
    <message>
        <source>Calendar file…</source>
        <translation>Файл календаря…</translation>
    </message>
    <message>
        <source>The calendar file is no longer kept up to date.</source>
        <translation>Файл календаря больше не обновляется.</translation>
    </message>
    <message numerus="yes">
        <source>%n deadline(s) written to %1.</source>
        <translation>
            <numerusform>%n срок записан: %1.</numerusform>
            <numerusform>%n срока записано: %1.</numerusform>
            <numerusform>%n сроков записано: %1.</numerusform>
        </translation>
    </message>
    <message>
        <source>Calendar file</source>
        <translation>Файл календаря</translation>
    </message>
    <message>
        <source>Calendar file (*.ics)</source>
        <translation>Файл календаря (*.ics)</translation>
    </message>
</context>
<context>
    <name>ChatQuote</name>
    <message>
        <source>Add screenshot…</source>
        <translation>Добавить снимок…</translation>
    </message>
    <message>
        <source>What to answer…</source>
        <translation>Что ответить…</translation>
    </message>
    <message>
        <source>Seller</source>
        <translation>Продавец</translation>
    </message>
</context>
<context>
    <name>CheckButton</name>
    <message>
        <source>Problem: {text}</source>
        <translation>Исправить: {text}</translation>
    </message>
    <message>
        <source>Consider: {text}</source>
        <translation>Обратите внимание: {text}</translation>
    </message>
    <message>
        <source>Fine: {text}</source>
        <translation>В порядке: {text}</translation>
    </message>
</context>
<context>
    <name>CheckList</name>
    <message>
        <source>Checks</source>
        <translation>Проверка</translation>
    </message>
    <message numerus="yes">
        <source>%n to fix</source>
        <translation>
            <numerusform>исправить: %n</numerusform>
            <numerusform>исправить: %n</numerusform>
            <numerusform>исправить: %n</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n to consider</source>
        <translation>
            <numerusform>учесть: %n</numerusform>
            <numerusform>учесть: %n</numerusform>
            <numerusform>учесть: %n</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing to fix</source>
        <translation>Исправлять нечего</translation>
    </message>
</context>
<context>
    <name>ChecklistView</name>
    <message>
        <source>Needed</source>
        <translation>Нужно</translation>
    </message>
    <message>
        <source>Makes it stronger</source>
        <translation>Усилит спор</translation>
    </message>
    <message>
        <source>{title}  {there} of {all}</source>
        <translation>{title}  {there} из {all}</translation>
    </message>
</context>
<context>
    <name>ChoiceCard</name>
    <message>
        <source>Record…</source>
        <translation>Записать…</translation>
    </message>
    <message>
        <source>Write the reply…</source>
        <translation>Написать ответ…</translation>
    </message>
    <message>
        <source>What is the &amp;postage?</source>
        <translation>Сколько стоит &amp;пересылка?</translation>
    </message>
    <message>
        <source>Postage for the return</source>
        <translation>Цена пересылки при возврате</translation>
    </message>
    <message>
        <source>open</source>
        <translation>развёрнуто</translation>
    </message>
    <message>
        <source>closed</source>
        <translation>свёрнуто</translation>
    </message>
</context>
<context>
    <name>ChoiceCards</name>
    <message>
        <source>Your choices</source>
        <translation>Ваш выбор</translation>
    </message>
    <message>
        <source>Before you press anything</source>
        <translation>Прежде чем нажимать</translation>
    </message>
</context>
<context>
    <name>ChoiceFact</name>
    <message>
        <source>Choose…</source>
        <translation>Выберите…</translation>
    </message>
    <message>
        <source>Choose, or type your own words</source>
        <translation>Выберите или напишите своими словами</translation>
    </message>
</context>
<context>
    <name>ColumnMappingDialog</name>
    <message>
        <source>Columns of the table</source>
        <translation>Столбцы таблицы</translation>
    </message>
    <message>
        <source>What is in these columns?</source>
        <translation>Что в этих столбцах?</translation>
    </message>
    <message>
        <source>%1 has headers that AliGuard doesn&apos;t know. Choose what each column holds; your choice is remembered for such tables.</source>
        <translation>В файле %1 незнакомые заголовки. Выберите, что в каждом столбце: для таких таблиц выбор запомнится.</translation>
    </message>
    <message>
        <source>Read the table</source>
        <translation>Прочитать таблицу</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>Не сейчас</translation>
    </message>
    <message>
        <source>The first rows of the table</source>
        <translation>Первые строки таблицы</translation>
    </message>
    <message>
        <source>Column %1</source>
        <translation>Столбец %1</translation>
    </message>
    <message>
        <source>Only one column can be “%1”. Keep one of: %2.</source>
        <translation>«%1» может быть только одним столбцом. Оставьте один из: %2.</translation>
    </message>
    <message>
        <source>Choose the column with the order numbers.</source>
        <translation>Выберите столбец с номерами заказов.</translation>
    </message>
    <message>
        <source>%1 of the first %2 rows can be read; the table has %3.</source>
        <translation>Из первых %2 строк читаются %1; всего в таблице: %3.</translation>
    </message>
    <message>
        <source>%1 of %2 rows can be read.</source>
        <translation>Читаются строки: %1 из %2.</translation>
    </message>
    <message numerus="yes">
        <source>In %n of them something can&apos;t be read.</source>
        <translation>
            <numerusform>В %n из них прочитано не всё.</numerusform>
            <numerusform>В %n из них прочитано не всё.</numerusform>
            <numerusform>В %n из них прочитано не всё.</numerusform>
        </translation>
    </message>
    <message>
        <source>Look at: %1.</source>
        <translation>Посмотрите: %1.</translation>
    </message>
    <message>
        <source>The amounts have no currency, so they stay empty. If a column names it, choose “Currency” there.</source>
        <translation>У сумм нет валюты, поэтому они остаются пустыми. Если она указана в столбце, выберите там «Валюта».</translation>
    </message>
    <message numerus="yes">
        <source>In %n row(s) Excel has cut the last digits.</source>
        <translation>
            <numerusform>В %n строке Excel отрезал последние цифры.</numerusform>
            <numerusform>В %n строках Excel отрезал последние цифры.</numerusform>
            <numerusform>В %n строках Excel отрезал последние цифры.</numerusform>
        </translation>
    </message>
    <message>
        <source>Export the file again and import it without opening it in Excel.</source>
        <translation>Выгрузите файл заново и импортируйте его, не открывая в Excel.</translation>
    </message>
    <message>
        <source>What does %1 &amp;mean?</source>
        <translation>Что &amp;значит %1?</translation>
    </message>
    <message>
        <source>Ask me later</source>
        <translation>Спросить позже</translation>
    </message>
    <message>
        <source>No row has an order number that can be read. Choose another column.</source>
        <translation>Ни в одной строке нет понятного номера заказа. Выберите другой столбец.</translation>
    </message>
</context>
<context>
    <name>Columns</name>
    <message>
        <source>Leave out</source>
        <translation>Пропустить</translation>
    </message>
    <message>
        <source>Order number</source>
        <translation>Номер заказа</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Название</translation>
    </message>
    <message>
        <source>Store</source>
        <translation>Магазин</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>Сумма</translation>
    </message>
    <message>
        <source>Currency</source>
        <translation>Валюта</translation>
    </message>
    <message>
        <source>Ordered on</source>
        <translation>Дата заказа</translation>
    </message>
    <message>
        <source>Shipped on</source>
        <translation>Дата отправки</translation>
    </message>
    <message>
        <source>Protection ends</source>
        <translation>Конец защиты</translation>
    </message>
    <message>
        <source>Tracking number</source>
        <translation>Трек-номер</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Статус</translation>
    </message>
</context>
<context>
    <name>ConfirmFinalDialog</name>
    <message>
        <source>Type the amount, or tick that you have already done it.</source>
        <translation>Введите сумму или отметьте, что это уже сделано.</translation>
    </message>
    <message>
        <source>Record that you accepted the offer?</source>
        <translation>Записать, что вы приняли предложение?</translation>
    </message>
    <message>
        <source>Record that you accepted %1?</source>
        <translation>Записать, что вы приняли %1?</translation>
    </message>
    <message>
        <source>Record that you cancelled the dispute?</source>
        <translation>Записать, что вы отменили спор?</translation>
    </message>
    <message>
        <source>Record that you confirmed receipt?</source>
        <translation>Записать, что вы подтвердили получение?</translation>
    </message>
    <message>
        <source>AliGuard only records it: the button itself is on AliExpress.</source>
        <translation>AliGuard только записывает: сама кнопка — на AliExpress.</translation>
    </message>
    <message>
        <source>&amp;Type the amount to confirm: %1</source>
        <translation>Для подтверждения &amp;введите: %1</translation>
    </message>
    <message>
        <source>I have &amp;already accepted it on AliExpress</source>
        <translation>На AliExpress &amp;уже принято</translation>
    </message>
    <message>
        <source>Keep the dispute open</source>
        <translation>Не закрывать спор</translation>
    </message>
    <message>
        <source>Record acceptance</source>
        <translation>Записать согласие</translation>
    </message>
    <message>
        <source>Record cancellation</source>
        <translation>Записать отмену</translation>
    </message>
    <message>
        <source>Do not record it</source>
        <translation>Не записывать</translation>
    </message>
    <message>
        <source>Record confirmation</source>
        <translation>Записать получение</translation>
    </message>
    <message>
        <source>What else can I do?</source>
        <translation>Что ещё можно сделать?</translation>
    </message>
</context>
<context>
    <name>ContactTextDialog</name>
    <message>
        <source>What you wrote</source>
        <translation>Ваше сообщение</translation>
    </message>
    <message>
        <source>What you wrote: %1</source>
        <translation>Ваше сообщение, кому: %1</translation>
    </message>
    <message>
        <source>What was written to you</source>
        <translation>Сообщение вам</translation>
    </message>
    <message>
        <source>What you were told: %1</source>
        <translation>Сообщение вам, от кого: %1</translation>
    </message>
    <message>
        <source>Copy text</source>
        <translation>Копировать текст</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Закрыть</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>Скопировано</translation>
    </message>
</context>
<context>
    <name>Contacts</name>
    <message>
        <source>Nothing yet. Note what you asked and what was answered: it is proof.</source>
        <translation>Пока ничего. Запишите, о чём спрашивали и что вам ответили: это доказательство.</translation>
    </message>
    <message>
        <source>Read</source>
        <translation>Прочитать</translation>
    </message>
    <message>
        <source>Read the message of %1</source>
        <translation>Прочитать сообщение от %1</translation>
    </message>
</context>
<context>
    <name>Counting</name>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation>
            <numerusform>%n день</numerusform>
            <numerusform>%n дня</numerusform>
            <numerusform>%n дней</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) left</source>
        <translation>
            <numerusform>Остался %n день</numerusform>
            <numerusform>Осталось %n дня</numerusform>
            <numerusform>Осталось %n дней</numerusform>
        </translation>
    </message>
    <message>
        <source>One day is left to act.</source>
        <translation>На действия остался один день.</translation>
    </message>
    <message numerus="yes">
        <source>%n days are left to act.</source>
        <translation>
            <numerusform>На действия остался %n день.</numerusform>
            <numerusform>На действия осталось %n дня.</numerusform>
            <numerusform>На действия осталось %n дней.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) to the last safe day</source>
        <translation>
            <numerusform>%n день до последнего безопасного дня</numerusform>
            <numerusform>%n дня до последнего безопасного дня</numerusform>
            <numerusform>%n дней до последнего безопасного дня</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n order(s): the last safe day is near</source>
        <translation>
            <numerusform>%n заказ: последний безопасный день близко</numerusform>
            <numerusform>%n заказа: последний безопасный день близко</numerusform>
            <numerusform>%n заказов: последний безопасный день близко</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Last safe day today: %n order(s)</source>
        <translation>
            <numerusform>Сегодня последний безопасный день: %n заказ</numerusform>
            <numerusform>Сегодня последний безопасный день: %n заказа</numerusform>
            <numerusform>Сегодня последний безопасный день: %n заказов</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Last safe day tomorrow: %n order(s)</source>
        <translation>
            <numerusform>Завтра последний безопасный день: %n заказ</numerusform>
            <numerusform>Завтра последний безопасный день: %n заказа</numerusform>
            <numerusform>Завтра последний безопасный день: %n заказов</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Only hours are left: %n order(s)</source>
        <translation>
            <numerusform>Остались только часы: %n заказ</numerusform>
            <numerusform>Остались только часы: %n заказа</numerusform>
            <numerusform>Остались только часы: %n заказов</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more order(s) need you today.</source>
        <translation>
            <numerusform>Сегодня ждёт ещё %n заказ.</numerusform>
            <numerusform>Сегодня ждут ещё %n заказа.</numerusform>
            <numerusform>Сегодня ждут ещё %n заказов.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n marked as done</source>
        <translation>
            <numerusform>%n отмечен сделанным</numerusform>
            <numerusform>%n отмечены сделанными</numerusform>
            <numerusform>%n отмечены сделанными</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n order(s) need you today</source>
        <translation>
            <numerusform>Сегодня вас ждёт %n заказ</numerusform>
            <numerusform>Сегодня вас ждут %n заказа</numerusform>
            <numerusform>Сегодня вас ждут %n заказов</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>и ещё %n</numerusform>
            <numerusform>и ещё %n</numerusform>
            <numerusform>и ещё %n</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n to do today</source>
        <translation>
            <numerusform>сегодня %n дело</numerusform>
            <numerusform>сегодня %n дела</numerusform>
            <numerusform>сегодня %n дел</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n this week</source>
        <translation>
            <numerusform>%n на неделе</numerusform>
            <numerusform>%n на неделе</numerusform>
            <numerusform>%n на неделе</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Reminders of %n order(s) that you have not looked at.</source>
        <translation>
            <numerusform>Непросмотренные напоминания: %n заказ.</numerusform>
            <numerusform>Непросмотренные напоминания: %n заказа.</numerusform>
            <numerusform>Непросмотренные напоминания: %n заказов.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of them: nothing to do today; a day is near, or a date is missing.</source>
        <translation>
            <numerusform>Из них на сегодня дел нет у %n: день близко, или не хватает даты.</numerusform>
            <numerusform>Из них на сегодня дел нет у %n: день близко, или не хватает даты.</numerusform>
            <numerusform>Из них на сегодня дел нет у %n: день близко, или не хватает даты.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) ago</source>
        <translation>
            <numerusform>%n день назад</numerusform>
            <numerusform>%n дня назад</numerusform>
            <numerusform>%n дней назад</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n dates</source>
        <translation>
            <numerusform>%n дата</numerusform>
            <numerusform>%n даты</numerusform>
            <numerusform>%n дат</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n business day(s)</source>
        <translation>
            <numerusform>%n рабочий день</numerusform>
            <numerusform>%n рабочих дня</numerusform>
            <numerusform>%n рабочих дней</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hour(s)</source>
        <translation>
            <numerusform>%n час</numerusform>
            <numerusform>%n часа</numerusform>
            <numerusform>%n часов</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n character(s)</source>
        <translation>
            <numerusform>%n знак</numerusform>
            <numerusform>%n знака</numerusform>
            <numerusform>%n знаков</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n picture(s)</source>
        <translation>
            <numerusform>%n фото</numerusform>
            <numerusform>%n фото</numerusform>
            <numerusform>%n фото</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n MB</source>
        <translation>
            <numerusform>%n МБ</numerusform>
            <numerusform>%n МБ</numerusform>
            <numerusform>%n МБ</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n second(s)</source>
        <translation>
            <numerusform>%n секунда</numerusform>
            <numerusform>%n секунды</numerusform>
            <numerusform>%n секунд</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n rule(s)</source>
        <translation>
            <numerusform>%n правило</numerusform>
            <numerusform>%n правила</numerusform>
            <numerusform>%n правил</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n week(s)</source>
        <translation>
            <numerusform>%n неделю</numerusform>
            <numerusform>%n недели</numerusform>
            <numerusform>%n недель</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1–%n week(s)</source>
        <translation>
            <numerusform>%1–%n неделю</numerusform>
            <numerusform>%1–%n недели</numerusform>
            <numerusform>%1–%n недель</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1–%n day(s)</source>
        <translation>
            <numerusform>%1–%n день</numerusform>
            <numerusform>%1–%n дня</numerusform>
            <numerusform>%1–%n дней</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n other order(s) of the same days have arrived. This one may be lost.</source>
        <translation>
            <numerusform>%n другой заказ тех же дней уже пришёл. Этот, возможно, потерян.</numerusform>
            <numerusform>%n других заказа тех же дней уже пришли. Этот, возможно, потерян.</numerusform>
            <numerusform>%n других заказов тех же дней уже пришли. Этот, возможно, потерян.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n other order(s) of the same days are still on the way too. It looks like a general delay.</source>
        <translation>
            <numerusform>%n другой заказ тех же дней тоже ещё в пути. Похоже на общую задержку.</numerusform>
            <numerusform>%n других заказа тех же дней тоже ещё в пути. Похоже на общую задержку.</numerusform>
            <numerusform>%n других заказов тех же дней тоже ещё в пути. Похоже на общую задержку.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n order(s)</source>
        <translation>
            <numerusform>%n заказ</numerusform>
            <numerusform>%n заказа</numerusform>
            <numerusform>%n заказов</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CrashDialog</name>
    <message>
        <source>AliGuard has a fault</source>
        <translation>В AliGuard произошёл сбой</translation>
    </message>
    <message>
        <source>Something went wrong inside AliGuard. What you typed so far is kept. You can go on; if it happens again, start AliGuard anew. The report below names no order: copy it and send it with a line on what you did.</source>
        <translation>Внутри AliGuard что-то пошло не так. Всё, что вы ввели, сохранено. Можно продолжать; если сбой повторится, перезапустите AliGuard. В отчёте ниже нет данных о заказах: скопируйте его и пришлите, добавив пару слов о том, что вы делали.</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>Отчёт</translation>
    </message>
    <message>
        <source>Copy the report</source>
        <translation>Копировать отчёт</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>Скопировано</translation>
    </message>
</context>
<context>
    <name>DataPage</name>
    <message>
        <source>Your data</source>
        <translation>Ваши данные</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>неизвестно</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>Папка</translation>
    </message>
    <message>
        <source>Show folder</source>
        <translation>Показать папку</translation>
    </message>
    <message>
        <source>Everything is in this folder. It can be copied or moved as a whole.</source>
        <translation>Всё лежит в этой папке. Её можно скопировать или перенести целиком.</translation>
    </message>
    <message>
        <source>none yet</source>
        <translation>пока нет</translation>
    </message>
    <message>
        <source>Last backup</source>
        <translation>Последняя копия</translation>
    </message>
    <message>
        <source>A backup is made by itself at the first start of each day.</source>
        <translation>Резервная копия создаётся сама при первом запуске за день.</translation>
    </message>
    <message>
        <source>Counting…</source>
        <translation>Считаю…</translation>
    </message>
    <message>
        <source>Nothing is kept.</source>
        <translation>Ничего не хранится.</translation>
    </message>
    <message numerus="yes">
        <source>%n piece(s), %1</source>
        <translation>
            <numerusform>%n фрагмент, %1</numerusform>
            <numerusform>%n фрагмента, %1</numerusform>
            <numerusform>%n фрагментов, %1</numerusform>
        </translation>
    </message>
    <message>
        <source>Read &amp;again</source>
        <translation>Прочитать &amp;снова</translation>
    </message>
    <message>
        <source>Reading…</source>
        <translation>Читается…</translation>
    </message>
    <message>
        <source>Kept from imports</source>
        <translation>Сохранённое из импортов</translation>
    </message>
    <message>
        <source>Kept</source>
        <translation>Хранится</translation>
    </message>
    <message>
        <source>&amp;Remove for good…</source>
        <translation>Удалить &amp;навсегда…</translation>
    </message>
    <message>
        <source>What AliGuard understood of pages and files, without names and streets. A newer AliGuard may find more in it: read it again after an update.</source>
        <translation>То, что AliGuard понял в страницах и файлах, без имён и улиц. Новая версия AliGuard может найти в этом больше: прочитайте снова после обновления.</translation>
    </message>
    <message>
        <source>Remembered tables</source>
        <translation>Запомненные таблицы</translation>
    </message>
    <message>
        <source>Tables whose columns you have named. Forget one, and its columns are asked for again.</source>
        <translation>Таблицы, столбцы которых вы назвали. Если забыть таблицу, AliGuard снова спросит о столбцах.</translation>
    </message>
    <message>
        <source>None yet.</source>
        <translation>Пока нет.</translation>
    </message>
    <message>
        <source>For&amp;get</source>
        <translation>За&amp;быть</translation>
    </message>
    <message>
        <source>Remove for good</source>
        <translation>Удалить навсегда</translation>
    </message>
    <message>
        <source>Remove what is kept of imports for good?</source>
        <translation>Удалить сохранённое из импортов навсегда?</translation>
    </message>
    <message>
        <source>Your orders, dates and evidence stay as they are. A newer AliGuard can then not read these pages again: you would have to save and import them once more. Backups made before still hold them until newer ones take their place. This cannot be undone.</source>
        <translation>Ваши заказы, даты и доказательства останутся. Но новая версия AliGuard не сможет прочитать эти страницы снова: их придётся сохранить и импортировать ещё раз. В прежних резервных копиях они останутся, пока их не сменят новые. Это нельзя отменить.</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>Оставить</translation>
    </message>
</context>
<context>
    <name>DateMovedDialog</name>
    <message>
        <source>Protection date</source>
        <translation>Дата окончания защиты</translation>
    </message>
    <message>
        <source>No date is known yet.</source>
        <translation>Дата пока неизвестна.</translation>
    </message>
    <message>
        <source>Known so far: %1.</source>
        <translation>Известно сейчас: %1</translation>
    </message>
    <message>
        <source>&amp;Protection ends</source>
        <translation>&amp;Конец защиты</translation>
    </message>
    <message>
        <source>Which date does the order page show today?</source>
        <translation>Какую дату сегодня показывает страница заказа?</translation>
    </message>
    <message>
        <source>Save date</source>
        <translation>Сохранить дату</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Отмена</translation>
    </message>
    <message>
        <source>Earlier than before. Check it: moved, or typed wrong?</source>
        <translation>Раньше, чем было. Проверьте: дату сдвинули или это опечатка?</translation>
    </message>
    <message>
        <source>The date has not moved. It is noted as seen today.</source>
        <translation>Дата не изменилась. Запишем, что сегодня она та же.</translation>
    </message>
    <message>
        <source>This day is over. It is recorded all the same.</source>
        <translation>Этот день уже прошёл. Дата всё равно будет записана.</translation>
    </message>
    <message>
        <source>Type the date that the order page shows.</source>
        <translation>Введите дату со страницы заказа.</translation>
    </message>
</context>
<context>
    <name>DateOrderDialog</name>
    <message>
        <source>Which date is this?</source>
        <translation>Какая это дата?</translation>
    </message>
    <message>
        <source>What does %1 mean?</source>
        <translation>Что означает %1?</translation>
    </message>
    <message>
        <source>The page writes dates in numbers, and this one could be two days. Your answer holds for all such dates of this import.</source>
        <translation>Страница пишет даты цифрами, и эту можно понять как два разных дня. Ваш ответ подойдёт ко всем таким датам этого импорта.</translation>
    </message>
    <message>
        <source>Also: %1</source>
        <translation>А также: %1</translation>
    </message>
    <message>
        <source>Also: %1 and more</source>
        <translation>А также: %1 и другие</translation>
    </message>
    <message>
        <source>I don&apos;t know: leave these dates out</source>
        <translation>Не знаю: пропустить эти даты</translation>
    </message>
</context>
<context>
    <name>DayFact</name>
    <message>
        <source>Choose a day</source>
        <translation>Выберите день</translation>
    </message>
</context>
<context>
    <name>DetailBox</name>
    <message>
        <source>Close</source>
        <translation>Закрыть</translation>
    </message>
</context>
<context>
    <name>DetailsPane</name>
    <message>
        <source>Timeline</source>
        <translation>Ход заказа</translation>
    </message>
    <message>
        <source>What happened?</source>
        <translation>Что произошло?</translation>
    </message>
    <message>
        <source>For the form…</source>
        <translation>Для формы…</translation>
    </message>
    <message>
        <source>Evidence</source>
        <translation>Доказательства</translation>
    </message>
    <message>
        <source>Add…</source>
        <translation>Добавить…</translation>
    </message>
    <message>
        <source>Contacts</source>
        <translation>Переписка</translation>
    </message>
    <message>
        <source>Copy the order number</source>
        <translation>Копировать номер заказа</translation>
    </message>
    <message>
        <source>More for this order</source>
        <translation>Другие действия с заказом</translation>
    </message>
    <message>
        <source>Back to the list</source>
        <translation>Назад к списку</translation>
    </message>
    <message>
        <source>Choose an order</source>
        <translation>Выберите заказ</translation>
    </message>
    <message numerus="yes">
        <source>All %n event(s)</source>
        <translation>
            <numerusform>%n событие</numerusform>
            <numerusform>Все %n события</numerusform>
            <numerusform>Все %n событий</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DisputeFlow</name>
    <message>
        <source>Recorded.</source>
        <translation>Записано.</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Отменить</translation>
    </message>
    <message>
        <source>Reply kept. Now reject the offer on the dispute page, then record it.</source>
        <translation>Ответ сохранён. Теперь отклоните предложение на странице спора и запишите это.</translation>
    </message>
    <message>
        <source>The draft was deleted.</source>
        <translation>Черновик удалён.</translation>
    </message>
</context>
<context>
    <name>DisputeWizard</name>
    <message>
        <source>Back</source>
        <translation>Назад</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>Дальше</translation>
    </message>
    <message>
        <source>Save and close</source>
        <translation>Сохранить и закрыть</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Ещё раз</translation>
    </message>
    <message>
        <source>Problem</source>
        <translation>Проблема</translation>
    </message>
    <message>
        <source>Facts</source>
        <translation>Факты</translation>
    </message>
    <message>
        <source>Evidence</source>
        <translation>Доказательства</translation>
    </message>
    <message>
        <source>Statement</source>
        <translation>Текст</translation>
    </message>
    <message>
        <source>Review and send</source>
        <translation>Проверка и отправка</translation>
    </message>
    <message>
        <source>I have sent it</source>
        <translation>Отправлено</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Закрыть</translation>
    </message>
    <message>
        <source>Draft saved {time}. You can close this window and go on later.</source>
        <translation>Черновик сохранён {time}. Окно можно закрыть и продолжить позже.</translation>
    </message>
    <message>
        <source>Not saved yet. Your text is still here.</source>
        <translation>Пока не сохранено. Ваш текст на месте.</translation>
    </message>
    <message>
        <source>The copy is kept as it was sent.</source>
        <translation>Копия сохранена так, как отправлена.</translation>
    </message>
    <message>
        <source>Dispute for {item}</source>
        <translation>Спор: {item}</translation>
    </message>
</context>
<context>
    <name>DropArea</name>
    <message>
        <source>Choose files…</source>
        <translation>Выбрать файлы…</translation>
    </message>
    <message>
        <source>Paste  Ctrl+V</source>
        <translation>Вставить  Ctrl+V</translation>
    </message>
    <message>
        <source>Paste a picture</source>
        <translation>Вставить картинку</translation>
    </message>
    <message>
        <source>Drop screenshots, photos, a video or a PDF here</source>
        <translation>Перетащите сюда снимки экрана, фото, видео или PDF</translation>
    </message>
</context>
<context>
    <name>DropController</name>
    <message>
        <source>Nothing here can be used. Drop files from this computer.</source>
        <translation>Здесь нет ничего подходящего. Перетащите файлы с этого компьютера.</translation>
    </message>
    <message>
        <source>This picture cannot be read. Save it as a file first.</source>
        <translation>Эта картинка не читается. Сначала сохраните её в файл.</translation>
    </message>
    <message>
        <source>Another order? Drop it on its row in the list.</source>
        <translation>Другой заказ? Бросьте на его строку в списке.</translation>
    </message>
    <message>
        <source>The other files are imported.</source>
        <translation>Остальные файлы будут импортированы.</translation>
    </message>
    <message>
        <source>Drop it here</source>
        <translation>Отпустите здесь</translation>
    </message>
    <message>
        <source>AliGuard looks for the order in the picture, and asks you.</source>
        <translation>AliGuard поищет заказ на картинке и спросит вас.</translation>
    </message>
    <message>
        <source>to “%1”</source>
        <translation>к заказу «%1»</translation>
    </message>
    <message>
        <source>The original is copied and kept unchanged.</source>
        <translation>Файл копируется, оригинал не меняется.</translation>
    </message>
    <message>
        <source>It becomes picture %1.</source>
        <translation>Это будет фото %1.</translation>
    </message>
    <message numerus="yes">
        <source>Add %n file(s) as evidence</source>
        <translation>
            <numerusform>Добавить %n файл в доказательства</numerusform>
            <numerusform>Добавить %n файла в доказательства</numerusform>
            <numerusform>Добавить %n файлов в доказательства</numerusform>
        </translation>
    </message>
    <message>
        <source>Add as evidence</source>
        <translation>Добавить в доказательства</translation>
    </message>
    <message numerus="yes">
        <source>Import %n file(s)</source>
        <translation>
            <numerusform>Импортировать %n файл</numerusform>
            <numerusform>Импортировать %n файла</numerusform>
            <numerusform>Импортировать %n файлов</numerusform>
        </translation>
    </message>
    <message>
        <source>Import this text</source>
        <translation>Импортировать текст</translation>
    </message>
    <message>
        <source>A report lists every entry. It can be undone.</source>
        <translation>Отчёт покажет каждую запись. Импорт можно отменить.</translation>
    </message>
    <message>
        <source>Check the evidence pack</source>
        <translation>Проверить пакет доказательств</translation>
    </message>
    <message>
        <source>Every file in it is looked at. Nothing is imported.</source>
        <translation>Проверяется каждый файл внутри. Ничего не импортируется.</translation>
    </message>
    <message>
        <source>This cannot be read</source>
        <translation>Это прочитать нельзя</translation>
    </message>
    <message>
        <source>Only files, pictures and text from this computer can be dropped here.</source>
        <translation>Сюда можно перетащить файлы, картинки и текст с этого компьютера.</translation>
    </message>
    <message>
        <source>to the marked order in the list</source>
        <translation>к отмеченному заказу в списке</translation>
    </message>
    <message>
        <source>Two sorts of files</source>
        <translation>Файлы двух видов</translation>
    </message>
    <message>
        <source>Some files are proof, others hold orders.</source>
        <translation>Одни файлы — доказательства, в других — заказы.</translation>
    </message>
    <message>
        <source>Do both</source>
        <translation>Сделать и то и другое</translation>
    </message>
    <message>
        <source>Only import</source>
        <translation>Только импорт</translation>
    </message>
    <message>
        <source>Do nothing</source>
        <translation>Ничего не делать</translation>
    </message>
</context>
<context>
    <name>Drops</name>
    <message>
        <source>Only the address of a picture</source>
        <translation>Только адрес картинки</translation>
    </message>
    <message>
        <source>Only the address of a page</source>
        <translation>Только адрес страницы</translation>
    </message>
    <message>
        <source>Only a pointer to a mail</source>
        <translation>Только ссылка на письмо</translation>
    </message>
    <message>
        <source>AliGuard does not go online. Save the picture first (right-click, “Save image as…”), then drop the file. Or copy the picture and paste it here.</source>
        <translation>AliGuard не выходит в интернет. Сначала сохраните картинку (правая кнопка, «Сохранить картинку как…») и перетащите файл. Или скопируйте картинку и вставьте её сюда.</translation>
    </message>
    <message>
        <source>AliGuard does not go online. Save the page first (Ctrl+S), then drop the file.</source>
        <translation>AliGuard не выходит в интернет. Сначала сохраните страницу (Ctrl+S), потом перетащите файл.</translation>
    </message>
    <message>
        <source>The mail program did not hand the mail over. Save the mail as a file (.eml), then drop the file.</source>
        <translation>Почтовая программа не передала письмо. Сохраните его как файл (.eml) и перетащите файл.</translation>
    </message>
    <message>
        <source>Pasted picture</source>
        <translation>Вставленная картинка</translation>
    </message>
    <message>
        <source>Dropped picture</source>
        <translation>Перетащенная картинка</translation>
    </message>
    <message>
        <source>Dropped mail</source>
        <translation>Перетащенное письмо</translation>
    </message>
</context>
<context>
    <name>EmptyPage</name>
    <message>
        <source>Know the last safe day of every order</source>
        <translation>Последний безопасный день каждого заказа</translation>
    </message>
    <message>
        <source>AliGuard reads the protection dates you give it, tells you when to act, and helps you write the dispute in English.</source>
        <translation>AliGuard читает даты защиты, которые вы ему дали, подсказывает, когда действовать, и помогает написать спор на английском.</translation>
    </message>
    <message>
        <source>Drop what you have from AliExpress</source>
        <translation>Перетащите сюда то, что у вас есть с AliExpress</translation>
    </message>
    <message>
        <source>Saved order pages, AliExpress mails, tables (CSV, Excel), ZIP archives, pictures of order pages, or AliGuard files. Paste a page that you copied.</source>
        <translation>Сохранённые страницы заказов, письма AliExpress, таблицы (CSV, Excel), архивы ZIP, снимки страниц заказов или файлы AliGuard. Скопированную страницу вставьте.</translation>
    </message>
    <message>
        <source>Choose files…</source>
        <translation>Выбрать файлы…</translation>
    </message>
    <message>
        <source>Choose files to import</source>
        <translation>Выберите файлы для импорта</translation>
    </message>
    <message>
        <source>Paste copied page</source>
        <translation>Вставить скопированную страницу</translation>
    </message>
    <message>
        <source>Paste a copied orders page</source>
        <translation>Вставить скопированную страницу заказов</translation>
    </message>
    <message>
        <source>Type one order</source>
        <translation>Ввести один заказ</translation>
    </message>
    <message>
        <source>Number, date, price. One minute.</source>
        <translation>Номер, дата, сумма. Одна минута.</translation>
    </message>
    <message>
        <source>How do I get my orders in?</source>
        <translation>Как загрузить мои заказы?</translation>
    </message>
    <message>
        <source>Three steps, with pictures.</source>
        <translation>Три шага с картинками.</translation>
    </message>
    <message>
        <source>Look around with sample data</source>
        <translation>Посмотреть на примерах</translation>
    </message>
    <message>
        <source>Invented orders, removed with one click.</source>
        <translation>Вымышленные заказы, убираются одним щелчком.</translation>
    </message>
    <message>
        <source>No account, no password, no network.</source>
        <translation>Без учётной записи, пароля и сети.</translation>
    </message>
</context>
<context>
    <name>Errors</name>
    <message>
        <source>This order is no longer there.</source>
        <translation>Этого заказа больше нет.</translation>
    </message>
    <message>
        <source>This order is already in the list.</source>
        <translation>Этот заказ уже есть в списке.</translation>
    </message>
    <message>
        <source>Type the order number from the order page.</source>
        <translation>Введите номер заказа со страницы заказа.</translation>
    </message>
    <message>
        <source>An order number has digits only. Copy it from the order page.</source>
        <translation>В номере заказа только цифры. Скопируйте его со страницы заказа.</translation>
    </message>
    <message>
        <source>An order number has 14 to 17 digits. Count them on the order page.</source>
        <translation>В номере заказа от 14 до 17 цифр. Сосчитайте их на странице заказа.</translation>
    </message>
    <message>
        <source>This is a tracking number. The order number has digits only.</source>
        <translation>Это трек-номер. В номере заказа только цифры.</translation>
    </message>
    <message>
        <source>Type the amount like 24.90.</source>
        <translation>Введите сумму так: 24.90.</translation>
    </message>
    <message>
        <source>This record was sent and stays as it is.</source>
        <translation>Эта запись отправлена и больше не меняется.</translation>
    </message>
    <message>
        <source>Later changes stand on this one. Undo those first.</source>
        <translation>На этом держатся более поздние изменения. Сначала отмените их.</translation>
    </message>
    <message>
        <source>There is nothing to do again.</source>
        <translation>Повторять нечего.</translation>
    </message>
    <message>
        <source>This is no longer in the history. It was deleted or undone.</source>
        <translation>Этого больше нет в истории: запись удалена или отменена.</translation>
    </message>
    <message>
        <source>Not saved: the disk is full. Free some space and try again.</source>
        <translation>Не сохранено: диск заполнен. Освободите место и попробуйте ещё раз.</translation>
    </message>
    <message>
        <source>The data folder cannot be used. Choose another with --data-dir.</source>
        <translation>Папка с данными недоступна. Укажите другую с помощью --data-dir.</translation>
    </message>
    <message>
        <source>Order {order} is in the trash. Take it out of there.</source>
        <translation>Заказ {order} в корзине. Верните его оттуда.</translation>
    </message>
    <message>
        <source>A currency is three letters such as USD or EUR, not {currency}.</source>
        <translation>Валюта — это три буквы, например USD или EUR, а не {currency}.</translation>
    </message>
    <message>
        <source>There is no order {number}. Import it first.</source>
        <translation>Нет заказа {number}. Сначала импортируйте его.</translation>
    </message>
    <message>
        <source>Order {number} has no line {line}.</source>
        <translation>В заказе {number} нет строки {line}.</translation>
    </message>
    <message>
        <source>There is no message {id}.</source>
        <translation>Нет сообщения {id}.</translation>
    </message>
    <message>
        <source>This picture cannot be read. It is damaged, too large, or no picture.</source>
        <translation>Эту картинку не удаётся прочитать: она повреждена, слишком большая или это не картинка.</translation>
    </message>
    <message>
        <source>The program Tesseract, which reads pictures, is not installed.</source>
        <translation>Программа Tesseract, которая читает картинки, не установлена.</translation>
    </message>
    <message>
        <source>The program Tesseract could not read this picture ({reason}).</source>
        <translation>Программа Tesseract не смогла прочитать эту картинку ({reason}).</translation>
    </message>
    <message>
        <source>Reading this picture took longer than {seconds} seconds and was stopped.</source>
        <translation>Чтение картинки заняло больше {seconds} секунд и было остановлено.</translation>
    </message>
    <message>
        <source>Starting with the computer cannot be changed: {file} ({reason}).</source>
        <translation>Не удалось изменить запуск вместе с компьютером: {file} ({reason}).</translation>
    </message>
    <message>
        <source>AliGuard is running already, but does not answer. End it, then try again.</source>
        <translation>AliGuard уже запущен, но не отвечает. Завершите его и попробуйте снова.</translation>
    </message>
    <message>
        <source>This exhibit is no longer there.</source>
        <translation>Этого доказательства больше нет.</translation>
    </message>
    <message>
        <source>{name} was sent with a dispute: the record needs it. It stays in the trash.</source>
        <translation>{name}: отправлено со спором и нужно для записи. Остаётся в корзине.</translation>
    </message>
    <message>
        <source>Another exhibit is a copy of {name}. Delete the copy first.</source>
        <translation>Есть копия этого файла ({name}). Сначала удалите копию.</translation>
    </message>
    <message>
        <source>This was deleted for good and cannot be taken back.</source>
        <translation>Это удалено навсегда, вернуть нельзя.</translation>
    </message>
    <message>
        <source>{name} is another file than the one that was kept as proof. Look for the original, or add this one as new evidence.</source>
        <translation>{name} — не тот файл, который хранился как доказательство. Найдите оригинал или добавьте этот как новое доказательство.</translation>
    </message>
    <message>
        <source>{name} is still being written. Wait until it is complete, then add it.</source>
        <translation>{name} ещё записывается. Подождите, пока файл будет готов, и добавьте его.</translation>
    </message>
    <message>
        <source>{file} could not be deleted ({reason}). Delete it yourself.</source>
        <translation>Не удалось удалить {file} ({reason}). Удалите его сами.</translation>
    </message>
    <message>
        <source>{name} is missing or no longer the file that was added. Nothing was saved.</source>
        <translation>{name}: файла нет или это уже не тот файл, который добавили. Ничего не сохранено.</translation>
    </message>
    <message>
        <source>It could not be checked whether {name} tells where it was taken, so nothing was saved. The file itself lies in AliGuard&apos;s folder.</source>
        <translation>Не удалось проверить, есть ли в {name} место съёмки, поэтому ничего не сохранено. Сам файл лежит в папке AliGuard.</translation>
    </message>
    <message>
        <source>{name} is empty. Save or download it again, and add that.</source>
        <translation>{name}: файл пустой. Сохраните или скачайте его ещё раз и добавьте снова.</translation>
    </message>
    <message>
        <source>{name} is a folder. Open it and add the files in it.</source>
        <translation>{name} — это папка. Откройте её и добавьте файлы из неё.</translation>
    </message>
    <message>
        <source>{name} could not be copied into AliGuard&apos;s folder ({reason}). Check the folder&apos;s permissions and try again.</source>
        <translation>Не удалось скопировать {name} в папку AliGuard ({reason}). Проверьте права на папку и попробуйте ещё раз.</translation>
    </message>
    <message>
        <source>{name} is not a file that can be kept as proof.</source>
        <translation>{name} — не тот файл, который можно хранить как доказательство.</translation>
    </message>
    <message>
        <source>{name} is larger than {limit}. Add a shorter or smaller copy of it.</source>
        <translation>Файл {name} больше {limit}. Добавьте копию короче или меньше.</translation>
    </message>
    <message>
        <source>{name} cannot be read ({reason}). Check that you may open it, and try again.</source>
        <translation>Файл {name} не читается ({reason}). Проверьте, можно ли вам его открывать, и попробуйте ещё раз.</translation>
    </message>
    <message>
        <source>{name} is no longer there. It was moved, renamed or deleted; look for it and add it again.</source>
        <translation>Файла {name} больше нет на месте: его переместили, переименовали или удалили. Найдите его и добавьте снова.</translation>
    </message>
    <message>
        <source>{name} is missing or is no longer the file that was added. No copy was made. Add the picture again and cover that one.</source>
        <translation>{name}: файл пропал или уже не тот, что был добавлен. Копия не сделана. Добавьте картинку снова и закройте нужное на ней.</translation>
    </message>
    <message>
        <source>The copy of {name} could not be made ({reason}). Close other programs to free memory, and try again.</source>
        <translation>Копию {name} сделать не удалось ({reason}). Закройте другие программы, чтобы освободить память, и повторите.</translation>
    </message>
    <message>
        <source>The picture has {width} x {height} pixels, more than can be shown safely. It is kept unchanged.</source>
        <translation>В картинке {width} x {height} пикселей: больше, чем можно безопасно показать. Она хранится без изменений.</translation>
    </message>
    <message>
        <source>{name} cannot be shown as a picture: it is missing, damaged or of a kind that AliGuard does not know.</source>
        <translation>{name} нельзя показать как картинку: файл пропал, повреждён или его вид AliGuard не знает.</translation>
    </message>
    <message>
        <source>The pictures could not be copied for the upload. Look whether the evidence folder is there and the disk has room.</source>
        <translation>Не удалось скопировать картинки для загрузки. Проверьте, на месте ли папка с доказательствами и есть ли место на диске.</translation>
    </message>
    <message>
        <source>This record is no longer there. Choose another.</source>
        <translation>Этой записи больше нет. Выберите другую.</translation>
    </message>
    <message>
        <source>{name} was changed while the pack was made. Nothing was written. Try again.</source>
        <translation>{name} изменился, пока создавался пакет. Ничего не записано. Попробуйте ещё раз.</translation>
    </message>
    <message>
        <source>{name} is no whole evidence pack: it is cut off, damaged, or something else. Get it again from whoever made it.</source>
        <translation>{name} — не целый пакет доказательств: файл обрезан, повреждён или это что-то другое. Попросите его ещё раз у того, кто его сделал.</translation>
    </message>
    <message>
        <source>{name} was not written ({reason}). Choose another folder and try again.</source>
        <translation>Файл {name} не записан ({reason}). Выберите другую папку и попробуйте ещё раз.</translation>
    </message>
    <message>
        <source>{name} was not written: its folder is not there. Connect its drive, or choose another folder.</source>
        <translation>Файл {name} не записан: его папки нет. Подключите диск или выберите другую папку.</translation>
    </message>
    <message>
        <source>{name} was not written: AliGuard may not write into its folder. Choose another folder.</source>
        <translation>Файл {name} не записан: в эту папку AliGuard писать нельзя. Выберите другую папку.</translation>
    </message>
    <message>
        <source>The order file {file} cannot be read.</source>
        <translation>Файл заказов {file} не читается.</translation>
    </message>
    <message>
        <source>AliGuard may not open or write {file}. Check the folder&apos;s permissions.</source>
        <translation>AliGuard не может открыть или записать {file}. Проверьте права на папку.</translation>
    </message>
    <message>
        <source>{file} is a database of another program. Move it away, or start with --data-dir and another folder. The file was not changed.</source>
        <translation>{file} — база данных другой программы. Уберите её или запустите AliGuard с --data-dir и другой папкой. Файл не изменён.</translation>
    </message>
    <message>
        <source>The drive that holds {file} does not answer or is full. Nothing that was saved before is lost. Check the drive and try again.</source>
        <translation>Диск, на котором лежит {file}, не отвечает или заполнен. Сохранённое раньше не потеряно. Проверьте диск и попробуйте ещё раз.</translation>
    </message>
    <message>
        <source>Not saved: another program is using AliGuard&apos;s database. Close it (a second AliGuard, a backup program) and try again.</source>
        <translation>Не сохранено: базу AliGuard занимает другая программа. Закройте её (второй AliGuard, резервное копирование) и попробуйте ещё раз.</translation>
    </message>
    <message>
        <source>{file} was made by a newer AliGuard. Install that version, or start with --data-dir and another folder. The file was not changed.</source>
        <translation>Файл {file} создан более новой версией AliGuard. Установите её или запустите программу с --data-dir и другой папкой. Файл не изменён.</translation>
    </message>
    <message>
        <source>There is no good backup in {folder}.</source>
        <translation>В папке {folder} нет исправной копии.</translation>
    </message>
    <message>
        <source>{name} can&apos;t be used: {why}. Install AliGuard again.</source>
        <translation>Файл {name} не подходит: {why}. Установите AliGuard заново.</translation>
    </message>
    <message>
        <source>The rules in {file} cannot be used: {reason}. Install AliGuard again.</source>
        <translation>Правила из файла {file} не подходят: {reason}. Установите AliGuard заново.</translation>
    </message>
    <message>
        <source>There is no rule {rule}; its own value is not used.</source>
        <translation>Правила {rule} нет; ваше значение для него не используется.</translation>
    </message>
    <message>
        <source>Rule {rule}: {value} is not a whole number from {minimum} to {maximum}. The built-in value is used.</source>
        <translation>Правило {rule}: {value} — не целое число от {minimum} до {maximum}. Действует встроенное значение.</translation>
    </message>
    <message>
        <source>Your own rule values cannot be read. The built-in values are used. Look at the deadline rules.</source>
        <translation>Ваши значения правил не читаются. Действуют встроенные. Проверьте правила сроков.</translation>
    </message>
    <message>
        <source>The language was not saved ({reason}). Make the data folder writable and choose it again.</source>
        <translation>Язык не сохранён ({reason}). Разрешите запись в папку с данными и выберите язык снова.</translation>
    </message>
    <message>
        <source>No browser opened the page. Open it yourself: {address}</source>
        <translation>Ни один браузер не открыл страницу. Откройте её сами: {address}</translation>
    </message>
    <message>
        <source>No file manager opened the folder. It is here: {address}</source>
        <translation>Папку открыть не удалось. Она здесь: {address}</translation>
    </message>
    <message>
        <source>There are no reminder times {preset}.</source>
        <translation>Нет такого набора напоминаний: {preset}.</translation>
    </message>
    <message>
        <source>This order was not known before.</source>
        <translation>Этого заказа раньше не было.</translation>
    </message>
    <message>
        <source>Everything in it was known already.</source>
        <translation>Здесь всё уже известно.</translation>
    </message>
    <message>
        <source>Something is new or has changed.</source>
        <translation>Есть новое или изменения.</translation>
    </message>
    <message>
        <source>Something is new or has changed. What you had removed or corrected was left out.</source>
        <translation>Есть новое или изменения. То, что вы убрали или исправили, пропущено.</translation>
    </message>
    <message>
        <source>What you had removed or corrected was left out; all else was known already.</source>
        <translation>То, что вы убрали или исправили, пропущено; остальное уже известно.</translation>
    </message>
    <message>
        <source>The file differs in what you wrote yourself; yours was kept.</source>
        <translation>Файл расходится с тем, что ввели вы; осталось ваше.</translation>
    </message>
    <message>
        <source>This order is in the trash and was left there. Restore it to update it.</source>
        <translation>Этот заказ в корзине и остался там. Верните его, чтобы обновить.</translation>
    </message>
    <message>
        <source>Two dates: {known} and {read}. Both are kept; the earlier one counts until you decide.</source>
        <translation>Две даты: {known} и {read}. Сохранены обе; пока вы не решили, действует более ранняя.</translation>
    </message>
    <message>
        <source>{file} is a folder. Choose the files inside it.</source>
        <translation>{file} — это папка. Выберите файлы внутри неё.</translation>
    </message>
    <message>
        <source>{file} is larger than {limit} MB and was not read. A saved orders page has a few MB at most.</source>
        <translation>Файл {file} больше {limit} МБ и не прочитан. Сохранённая страница заказов занимает не больше нескольких МБ.</translation>
    </message>
    <message>
        <source>{file} is nested more than {limit} levels deep. No page of AliExpress looks like that, so it was not read.</source>
        <translation>В файле {file} больше {limit} уровней вложенности. Таких страниц на AliExpress нет, поэтому он не прочитан.</translation>
    </message>
    <message>
        <source>{file} is a picture, not order data. Drop it on an order to keep it as evidence.</source>
        <translation>{file} — картинка, а не данные заказов. Перетащите её на заказ, чтобы сохранить как доказательство.</translation>
    </message>
    <message>
        <source>{file} is not readable text. Save it as UTF-8 and try again.</source>
        <translation>Текст в файле {file} не читается. Сохраните его в UTF-8 и попробуйте ещё раз.</translation>
    </message>
    <message>
        <source>There is no order number in this row.</source>
        <translation>В этой строке нет номера заказа.</translation>
    </message>
    <message>
        <source>{file} has a row with more than {limit} columns. That is no table of orders, so it was not read.</source>
        <translation>В файле {file} есть строка, где столбцов больше {limit}. Это не таблица заказов, поэтому он не прочитан.</translation>
    </message>
    <message>
        <source>{file} has more than {limit} rows, or too many cells. Split it and import the parts.</source>
        <translation>В файле {file} больше {limit} строк или слишком много ячеек. Разделите его и импортируйте по частям.</translation>
    </message>
    <message>
        <source>{file} can&apos;t be read as a table at line {line}: a quotation mark is not closed, or a cell is far too long. Save it again as CSV.</source>
        <translation>Файл {file} не читается как таблица, строка {line}: не закрыта кавычка или ячейка слишком длинная. Сохраните его заново в CSV.</translation>
    </message>
    <message>
        <source>A quotation mark in the last row that was read is not closed: the rows after it are inside its text. Correct it and import the file again.</source>
        <translation>В последней прочитанной строке не закрыта кавычка: следующие строки попали внутрь её текста. Исправьте и импортируйте файл снова.</translation>
    </message>
    <message>
        <source>This file holds no table with a header row.</source>
        <translation>В этом файле нет таблицы с заголовками столбцов.</translation>
    </message>
    <message>
        <source>This table has headers, but no rows under them.</source>
        <translation>В этой таблице есть заголовки, но под ними нет строк.</translation>
    </message>
    <message>
        <source>Nobody has said yet what the columns of this table are, so it was not read.</source>
        <translation>Пока не указано, что означают столбцы этой таблицы, поэтому она не прочитана.</translation>
    </message>
    <message>
        <source>The columns were read as you chose before.</source>
        <translation>Столбцы прочитаны так, как вы выбрали раньше.</translation>
    </message>
    <message>
        <source>{file} is locked with a password. Save it without one and import it again.</source>
        <translation>Файл {file} защищён паролем. Сохраните его без пароля и импортируйте снова.</translation>
    </message>
    <message>
        <source>{file} has a document type in it, which no spreadsheet program writes. It was not read.</source>
        <translation>В файле {file} указан тип документа: ни одна программа для таблиц так не пишет. Он не прочитан.</translation>
    </message>
    <message>
        <source>The file does not say its encoding; {encoding} was taken. If names look wrong, save it as UTF-8 and import it again.</source>
        <translation>В файле не указана кодировка; взята {encoding}. Если имена выглядят странно, сохраните его в UTF-8 и импортируйте снова.</translation>
    </message>
    <message>
        <source>This export has the order number only in the name of its file, and this name has none. Rename the file to the order number and import it again.</source>
        <translation>В этом экспорте номер заказа есть только в имени файла, а здесь его нет. Назовите файл номером заказа и импортируйте снова.</translation>
    </message>
    <message>
        <source>This row is of {platform}, not of AliExpress.</source>
        <translation>Эта строка с площадки {platform}, а не с AliExpress.</translation>
    </message>
    <message>
        <source>&quot;{text}&quot; is not read as an amount with its currency.</source>
        <translation>«{text}» — не сумма с валютой, прочитать не удалось.</translation>
    </message>
    <message>
        <source>The rows of order {order} give different amounts. They were kept for its items; the amount of the order stays empty.</source>
        <translation>В строках заказа {order} разные суммы. Они записаны для его товаров; сумма заказа осталась пустой.</translation>
    </message>
    <message>
        <source>The order&apos;s own number stands where the tracking number belongs.</source>
        <translation>На месте трек-номера стоит номер самого заказа.</translation>
    </message>
    <message>
        <source>&quot;{number}&quot; is no tracking number.</source>
        <translation>«{number}» — не трек-номер.</translation>
    </message>
    <message>
        <source>This export writes days in universal time, one day early for you. The dates were moved by one day.</source>
        <translation>Дни в этом экспорте — по всемирному времени, для вас это днём раньше. Даты сдвинуты на один день.</translation>
    </message>
    <message>
        <source>This export writes days in universal time. In your time zone they are right.</source>
        <translation>Дни в этом экспорте — по всемирному времени. В вашем часовом поясе они верны.</translation>
    </message>
    <message>
        <source>This export gives the price of one piece, not what you paid. The amount stays empty; import the order&apos;s page to fill it.</source>
        <translation>В этом экспорте — цена за штуку, а не уплаченная сумма. Сумма осталась пустой; чтобы её заполнить, импортируйте страницу заказа.</translation>
    </message>
    <message>
        <source>This file gives amounts without a currency, so they were not taken over.</source>
        <translation>Суммы в этом файле без валюты, поэтому они пропущены.</translation>
    </message>
    <message>
        <source>All order numbers end in 0. If Excel has saved this file, the last digits may be wrong: compare one with its order page.</source>
        <translation>Все номера заказов кончаются на 0. Если файл сохранён в Excel, последние цифры могут быть неверны: сравните один номер со страницей заказа.</translation>
    </message>
    <message>
        <source>The JSON is cut off or damaged at line {line}. Save it again.</source>
        <translation>JSON обрезан или повреждён в строке {line}. Сохраните его ещё раз.</translation>
    </message>
    <message>
        <source>This JSON is neither a reply of AliExpress nor AliGuard&apos;s own. Its keys: {keys}.</source>
        <translation>Этот JSON — не ответ AliExpress и не файл AliGuard. Ключи в нём: {keys}.</translation>
    </message>
    <message>
        <source>This is no reply of AliExpress.</source>
        <translation>Это не ответ AliExpress.</translation>
    </message>
    <message>
        <source>The captured body is not JSON.</source>
        <translation>Перехваченный ответ — не JSON.</translation>
    </message>
    <message>
        <source>This is not an order page but AliExpress&apos;s request to sign in, or to prove that you are not a robot. Sign in on AliExpress, open My Orders, and save it again.</source>
        <translation>Это не страница заказа: AliExpress просит войти или подтвердить, что вы не робот. Войдите на AliExpress, откройте «Мои заказы» и сохраните страницу ещё раз.</translation>
    </message>
    <message>
        <source>AliExpress answered with an error: {answer}.</source>
        <translation>AliExpress ответил ошибкой: {answer}.</translation>
    </message>
    <message>
        <source>This reply holds neither orders nor tracking, so it was not read.</source>
        <translation>В этом ответе нет ни заказов, ни отслеживания, поэтому он не прочитан.</translation>
    </message>
    <message>
        <source>The key &quot;{key}&quot; is not known.</source>
        <translation>Ключ «{key}» неизвестен.</translation>
    </message>
    <message>
        <source>{file} was written by a newer AliGuard. Update this program, then import it again.</source>
        <translation>Файл {file} записан более новой версией AliGuard. Обновите программу и импортируйте его снова.</translation>
    </message>
    <message>
        <source>Your other orders end in {ending}. Check the last digits.</source>
        <translation>Остальные ваши заказы оканчиваются на {ending}. Проверьте последние цифры.</translation>
    </message>
    <message>
        <source>This looks like the number of an item of order {other}. Check it.</source>
        <translation>Это похоже на номер товара из заказа {other}. Проверьте его.</translation>
    </message>
    <message>
        <source>Kept pieces of imports that you have undone, so they were not read: {count}.</source>
        <translation>Части отменённых импортов, поэтому они не прочитаны: {count}.</translation>
    </message>
    <message>
        <source>{file} is empty: there is nothing to read. Save or export it again.</source>
        <translation>{file}: файл пуст, читать нечего. Сохраните или выгрузите его заново.</translation>
    </message>
    <message>
        <source>There is no file {file}. It was moved or renamed; look for it and choose it again.</source>
        <translation>Нет такого файла: {file}. Его переместили или переименовали; найдите его и выберите снова.</translation>
    </message>
    <message>
        <source>{file} is not an ordinary file. Choose a saved page or text.</source>
        <translation>{file} — не обычный файл. Выберите сохранённую страницу или текст.</translation>
    </message>
    <message>
        <source>{file} can&apos;t be read: {reason}. Check that you may open it, and try again.</source>
        <translation>Файл {file} не читается: {reason}. Проверьте, можно ли вам его открывать, и попробуйте ещё раз.</translation>
    </message>
    <message>
        <source>{file} is not text. AliGuard reads saved or copied pages of AliExpress, its mails, and tables of orders.</source>
        <translation>{file} — не текст. AliGuard читает сохранённые или скопированные страницы AliExpress, его письма и таблицы заказов.</translation>
    </message>
    <message>
        <source>{file} is a PDF. Orders are not read from PDFs. If it is a receipt or a letter, drop it on its order to keep it as evidence.</source>
        <translation>{file} — это PDF. Заказы из PDF не читаются. Если это чек или письмо, перетащите его на заказ, чтобы сохранить как доказательство.</translation>
    </message>
    <message>
        <source>{file} is a file of an old Office program (.xls, .doc, .msg). Open it, save a table as .xlsx or CSV and a mail as .eml, and import that.</source>
        <translation>{file} — файл старой программы Office (.xls, .doc, .msg). Откройте его, сохраните таблицу как .xlsx или CSV, а письмо как .eml, и импортируйте это.</translation>
    </message>
    <message>
        <source>{file} is packed in a way that is not read here. Unpack it and drop what is in it.</source>
        <translation>{file} упакован так, что здесь не читается. Распакуйте его и перетащите содержимое.</translation>
    </message>
    <message>
        <source>{file} is a text document or a presentation. Copy what is about your orders in it and paste it here.</source>
        <translation>{file} — текстовый документ или презентация. Скопируйте из него то, что относится к заказам, и вставьте сюда.</translation>
    </message>
    <message>
        <source>{file} is a receipt of order {order}. It says less than the order&apos;s own page, so it was not read. Drop it on that order to keep it as evidence.</source>
        <translation>{file} — чек заказа {order}. В нём меньше сведений, чем на странице заказа, поэтому он не прочитан. Перетащите его на этот заказ, чтобы сохранить как доказательство.</translation>
    </message>
    <message>
        <source>Nothing in {file} looks like an order. AliGuard reads saved or copied pages of AliExpress, its mails, tables of orders, and order numbers.</source>
        <translation>В {file} нет ничего похожего на заказ. AliGuard читает сохранённые или скопированные страницы AliExpress, его письма, таблицы заказов и номера заказов.</translation>
    </message>
    <message>
        <source>Not all is shown. Further pieces that were not understood: {count}</source>
        <translation>Показано не всё. Непонятых частей ещё: {count}</translation>
    </message>
    <message>
        <source>Excel has cut the last digits of this number; they are gone. Export the file again, and import it without opening it in Excel.</source>
        <translation>Excel отрезал последние цифры этого номера, их не вернуть. Выгрузите файл заново и импортируйте его, не открывая в Excel.</translation>
    </message>
    <message>
        <source>These parts say nothing of your orders and were not read: {names}.</source>
        <translation>В этих частях нет ничего о ваших заказах, они не прочитаны: {names}.</translation>
    </message>
    <message>
        <source>{file} is damaged or is not a spreadsheet. Open it in a spreadsheet program, save it as .xlsx or CSV, and import it again.</source>
        <translation>{file} повреждён или это не таблица. Откройте его в программе таблиц, сохраните как .xlsx или CSV и импортируйте снова.</translation>
    </message>
    <message>
        <source>This export has the order number only in the name of its file: {order}.</source>
        <translation>В этой выгрузке номер заказа есть только в имени файла: {order}.</translation>
    </message>
    <message>
        <source>{file} is JSON without anything in it. Save the page again once your orders are shown.</source>
        <translation>{file} — пустой JSON. Сохраните страницу ещё раз, когда на ней появятся заказы.</translation>
    </message>
    <message>
        <source>{file} does not say which version of the format it has. Export it again.</source>
        <translation>В файле {file} не указана версия формата. Экспортируйте его заново.</translation>
    </message>
    <message>
        <source>{file} is a report that AliGuard printed, not a file of orders. Export the orders.</source>
        <translation>{file} — отчёт AliGuard, а не файл с заказами. Экспортируйте заказы.</translation>
    </message>
    <message>
        <source>{file} holds no list of orders. Export it again.</source>
        <translation>В файле {file} нет списка заказов. Экспортируйте его заново.</translation>
    </message>
    <message>
        <source>{file} is the source code of a page. AliExpress loads your orders later, so they are not in it. Open My Orders, wait until the orders are shown, and save the page as &quot;Webpage, complete&quot;, or copy it with Ctrl+A and Ctrl+C.</source>
        <translation>{file} — исходный код страницы. AliExpress загружает заказы позже, поэтому их там нет. Откройте «Мои заказы», дождитесь, пока заказы появятся, и сохраните страницу как «Веб-страница полностью» или скопируйте её: Ctrl+A и Ctrl+C.</translation>
    </message>
    <message>
        <source>{file} is a page of AliExpress, but it shows no order: it was saved before the orders were loaded, or it is another page. Open My Orders, wait until the orders are shown, and save the page as &quot;Webpage, complete&quot;.</source>
        <translation>{file} — страница AliExpress, но заказов на ней нет: она сохранена до их загрузки или это другая страница. Откройте «Мои заказы», дождитесь, пока заказы появятся, и сохраните страницу как «Веб-страница полностью».</translation>
    </message>
    <message>
        <source>{file} has more than {limit} elements and was not read. A saved orders page has some thousands.</source>
        <translation>В файле {file} больше {limit} элементов, он не прочитан. В сохранённой странице заказов их несколько тысяч.</translation>
    </message>
    <message>
        <source>This order has {count} items, but the saved list shows only their pictures. Save the order&apos;s own page to get their names.</source>
        <translation>Товаров в этом заказе: {count}, но в сохранённом списке видны только их картинки. Чтобы получить названия, сохраните страницу самого заказа.</translation>
    </message>
    <message>
        <source>{file} has more parts inside each other than any saved page or mail. It was not read.</source>
        <translation>Вложенность в файле {file} глубже, чем бывает в сохранённых страницах и письмах. Он не прочитан.</translation>
    </message>
    <message>
        <source>{file} is an archive that is cut off or damaged. Download or make it again.</source>
        <translation>Архив {file} обрезан или повреждён. Скачайте или создайте его заново.</translation>
    </message>
    <message>
        <source>{file} holds far more than it seems to, or too many files. It was not read. Unpack it yourself and drop the files that you need.</source>
        <translation>В файле {file} намного больше данных, чем кажется, или слишком много файлов. Он не прочитан. Распакуйте его сами и перетащите нужные файлы.</translation>
    </message>
    <message>
        <source>{file} is an archive without anything to read in it.</source>
        <translation>В архиве {file} читать нечего.</translation>
    </message>
    <message>
        <source>{file} is an evidence pack. It is checked, not imported: drop it on AliGuard&apos;s window.</source>
        <translation>{file} — пакет доказательств. Его проверяют, а не импортируют: перетащите его в окно AliGuard.</translation>
    </message>
    <message>
        <source>{file} is an archive inside an archive inside an archive. Unpack it and drop what is in it.</source>
        <translation>{file} — архив в архиве внутри ещё одного архива. Распакуйте его и перетащите содержимое.</translation>
    </message>
    <message>
        <source>{file} is locked with a password. Unpack it yourself and drop what is in it.</source>
        <translation>Архив {file} защищён паролем. Распакуйте его сами и перетащите содержимое.</translation>
    </message>
    <message>
        <source>{file} is packed in an unusual way. Unpack it yourself and drop what is in it.</source>
        <translation>{file} упакован необычным способом. Распакуйте его сами и перетащите сюда содержимое.</translation>
    </message>
    <message>
        <source>Only the first {limit} mails of this mailbox were read. Split it.</source>
        <translation>Прочитаны только первые {limit} писем из этого ящика. Разделите файл на части.</translation>
    </message>
    <message>
        <source>This kind of mail is not known, so it was not read: {subject}</source>
        <translation>Письма такого вида неизвестны, поэтому оно не прочитано: {subject}</translation>
    </message>
    <message>
        <source>The state of the parcel in this mail is not known, so it was not read: {status}</source>
        <translation>Состояние посылки в этом письме неизвестно, поэтому оно не прочитано: {status}</translation>
    </message>
    <message>
        <source>This mail does not say readably when it was sent, so it was not read.</source>
        <translation>Из письма не понять, когда оно отправлено, поэтому оно не прочитано.</translation>
    </message>
    <message>
        <source>This mail is dated in the future, so it was not read.</source>
        <translation>Дата этого письма — в будущем, поэтому оно не прочитано.</translation>
    </message>
    <message>
        <source>This mail names neither an order nor a parcel, so it was not read.</source>
        <translation>В этом письме не указаны ни заказ, ни посылка, поэтому оно не прочитано.</translation>
    </message>
    <message>
        <source>This mail comes from {sender}, not from AliExpress. If somebody forwarded it, drop the original mail.</source>
        <translation>Это письмо от {sender}, а не от AliExpress. Если его кто-то переслал, перетащите исходное письмо.</translation>
    </message>
    <message>
        <source>Mails that do not come from AliExpress and were not read: {count}</source>
        <translation>Письма не от AliExpress, не прочитаны: {count}</translation>
    </message>
    <message>
        <source>Advertising mails, which say nothing about your orders: {count}</source>
        <translation>Рекламные письма, о ваших заказах в них ничего нет: {count}</translation>
    </message>
    <message>
        <source>The header of {file} is larger than that of any mail, so it was not read.</source>
        <translation>Заголовок файла {file} больше, чем у любого письма, поэтому он не прочитан.</translation>
    </message>
    <message>
        <source>A mail in {file} is too large and was not read.</source>
        <translation>Одно письмо в {file} слишком большое и не прочитано.</translation>
    </message>
    <message>
        <source>Of this order only the first {limit} events were read.</source>
        <translation>У этого заказа прочитаны только первые {limit} событий.</translation>
    </message>
    <message>
        <source>Further values that are no reply of AliExpress: {count}</source>
        <translation>Другие значения, которые не являются ответом AliExpress: {count}</translation>
    </message>
    <message>
        <source>{file} holds millions of values. No page of AliExpress looks like that, so it was not read.</source>
        <translation>В {file} миллионы значений. Страницы AliExpress так не выглядят, поэтому файл не прочитан.</translation>
    </message>
    <message>
        <source>This orders list holds no orders.</source>
        <translation>В этом списке нет заказов.</translation>
    </message>
    <message>
        <source>This list holds no refund requests.</source>
        <translation>В этом списке нет запросов на возврат.</translation>
    </message>
    <message>
        <source>AliExpress has more orders than this file holds. On My Orders, press &quot;View orders&quot; until all of them are shown, then save or copy the page again.</source>
        <translation>На AliExpress заказов больше, чем в этом файле. На странице «Мои заказы» нажимайте «Показать заказы», пока не появятся все, затем сохраните или скопируйте страницу снова.</translation>
    </message>
    <message>
        <source>No order number is given here, so it was not read.</source>
        <translation>Номер заказа не указан, поэтому запись не прочитана.</translation>
    </message>
    <message>
        <source>The status &quot;{status}&quot; is not known. It is kept and shown as it is.</source>
        <translation>Статус «{status}» неизвестен. Он сохранён и показан как есть.</translation>
    </message>
    <message>
        <source>The status &quot;{status}&quot; stands here without any date, so it was not kept. Save the order&apos;s own page, or paste it.</source>
        <translation>Статус «{status}» указан здесь без даты, поэтому он не сохранён. Сохраните страницу самого заказа или вставьте её текст.</translation>
    </message>
    <message>
        <source>{text} could be two different days (day first or month first). Type the date by hand.</source>
        <translation>{text} можно понять как два разных дня (сначала день или сначала месяц). Введите дату вручную.</translation>
    </message>
    <message>
        <source>This is not read as a date: {text}.</source>
        <translation>Дата не распознана: {text}.</translation>
    </message>
    <message>
        <source>The date in this sentence is not read, or could be two different days.</source>
        <translation>Дата в этом предложении не распознана или может означать два разных дня.</translation>
    </message>
    <message>
        <source>This tracking page shows no parcel yet.</source>
        <translation>На этой странице отслеживания пока нет посылки.</translation>
    </message>
    <message>
        <source>This tracking event has no readable time, so it was not read.</source>
        <translation>У этого события отслеживания нет понятного времени, поэтому оно не прочитано.</translation>
    </message>
    <message>
        <source>This page has more than {limit} tracking events; the rest was not read.</source>
        <translation>На этой странице больше {limit} событий отслеживания; остальные не прочитаны.</translation>
    </message>
    <message>
        <source>This page names no order, and no known order has a parcel with this number. Add the order, or import its page first.</source>
        <translation>На странице не указан заказ, и посылки с таким номером нет ни в одном из ваших заказов. Добавьте заказ или сначала импортируйте его страницу.</translation>
    </message>
    <message>
        <source>This number can&apos;t be looked up there.</source>
        <translation>Этот номер там не найти.</translation>
    </message>
</context>
<context>
    <name>EventWords</name>
    <message>
        <source>I ordered it</source>
        <translation>Заказ сделан</translation>
    </message>
    <message>
        <source>The page says: pay by</source>
        <translation>На странице: срок оплаты</translation>
    </message>
    <message>
        <source>I paid</source>
        <translation>Заказ оплачен</translation>
    </message>
    <message>
        <source>The payment was verified</source>
        <translation>Оплата подтверждена</translation>
    </message>
    <message>
        <source>The page says: seller ships by</source>
        <translation>На странице: срок отправки</translation>
    </message>
    <message>
        <source>The page says: delivery by</source>
        <translation>На странице: ожидаемая доставка</translation>
    </message>
    <message>
        <source>I asked to cancel the order</source>
        <translation>Отправлена просьба отменить заказ</translation>
    </message>
    <message>
        <source>The order was cancelled</source>
        <translation>Заказ отменён</translation>
    </message>
    <message>
        <source>It was shipped</source>
        <translation>Заказ отправлен</translation>
    </message>
    <message>
        <source>The page says: protection ends</source>
        <translation>На странице: конец защиты</translation>
    </message>
    <message>
        <source>The page says: another last day</source>
        <translation>На странице: другой последний день</translation>
    </message>
    <message>
        <source>The tracking says something new</source>
        <translation>Новое событие в отслеживании</translation>
    </message>
    <message>
        <source>Customs keep the parcel</source>
        <translation>Посылку держит таможня</translation>
    </message>
    <message>
        <source>It goes back to the seller</source>
        <translation>Посылка возвращается продавцу</translation>
    </message>
    <message>
        <source>The tracking says delivered</source>
        <translation>В отслеживании «доставлено»</translation>
    </message>
    <message>
        <source>I asked the seller for more time</source>
        <translation>Отправлена просьба продлить защиту</translation>
    </message>
    <message>
        <source>The seller refused more time</source>
        <translation>Продавец не продлил защиту</translation>
    </message>
    <message>
        <source>The seller gave more time</source>
        <translation>Продавец продлил защиту</translation>
    </message>
    <message>
        <source>I have it</source>
        <translation>Посылка у меня</translation>
    </message>
    <message>
        <source>Nothing has arrived</source>
        <translation>Ничего не пришло</translation>
    </message>
    <message>
        <source>I confirmed receipt</source>
        <translation>Получение подтверждено</translation>
    </message>
    <message>
        <source>The page shows the order completed</source>
        <translation>На странице заказ завершён</translation>
    </message>
    <message>
        <source>I wrote a message</source>
        <translation>Сообщение отправлено</translation>
    </message>
    <message>
        <source>I got a message</source>
        <translation>Мне пришло сообщение</translation>
    </message>
    <message>
        <source>AliExpress refused the dispute form</source>
        <translation>AliExpress не принял форму спора</translation>
    </message>
    <message>
        <source>I opened a dispute</source>
        <translation>Спор открыт</translation>
    </message>
    <message>
        <source>I changed the dispute</source>
        <translation>Спор изменён</translation>
    </message>
    <message>
        <source>The seller agreed</source>
        <translation>Продавец согласился</translation>
    </message>
    <message>
        <source>The seller said no</source>
        <translation>Продавец отказал</translation>
    </message>
    <message>
        <source>The seller made an offer</source>
        <translation>Продавец сделал предложение</translation>
    </message>
    <message>
        <source>I rejected the offer</source>
        <translation>Предложение отклонено</translation>
    </message>
    <message>
        <source>I accepted the offer</source>
        <translation>Предложение принято</translation>
    </message>
    <message>
        <source>AliExpress joined the dispute</source>
        <translation>AliExpress подключился к спору</translation>
    </message>
    <message>
        <source>AliExpress decided</source>
        <translation>AliExpress решил</translation>
    </message>
    <message>
        <source>I appealed</source>
        <translation>Апелляция подана</translation>
    </message>
    <message>
        <source>I cancelled the dispute</source>
        <translation>Спор отменён</translation>
    </message>
    <message>
        <source>I sent the item back</source>
        <translation>Товар отправлен обратно</translation>
    </message>
    <message>
        <source>The seller has the item back</source>
        <translation>Товар снова у продавца</translation>
    </message>
    <message>
        <source>The page says: refund sent</source>
        <translation>На странице: деньги отправлены</translation>
    </message>
    <message>
        <source>The refund has arrived</source>
        <translation>Деньги пришли</translation>
    </message>
    <message>
        <source>I asked PayPal, my bank or others for help</source>
        <translation>Подано обращение вне AliExpress</translation>
    </message>
    <message>
        <source>I turned the PayPal dispute into a claim</source>
        <translation>Спор PayPal переведён в претензию</translation>
    </message>
    <message>
        <source>The help outside has ended</source>
        <translation>Обращение вне AliExpress завершено</translation>
    </message>
    <message>
        <source>All is well, close it</source>
        <translation>Всё хорошо, закрыть</translation>
    </message>
    <message>
        <source>I did a step</source>
        <translation>Шаг сделан</translation>
    </message>
    <message>
        <source>The page shows another status</source>
        <translation>На странице другой статус</translation>
    </message>
    <message>
        <source>Order and payment</source>
        <translation>Заказ и оплата</translation>
    </message>
    <message>
        <source>Parcel</source>
        <translation>Посылка</translation>
    </message>
    <message>
        <source>Protection and more time</source>
        <translation>Защита и её продление</translation>
    </message>
    <message>
        <source>Messages</source>
        <translation>Сообщения</translation>
    </message>
    <message>
        <source>Dispute</source>
        <translation>Спор</translation>
    </message>
    <message>
        <source>Return and refund</source>
        <translation>Возврат товара и денег</translation>
    </message>
    <message>
        <source>Help outside AliExpress</source>
        <translation>Помощь вне AliExpress</translation>
    </message>
    <message>
        <source>Other</source>
        <translation>Другое</translation>
    </message>
    <message>
        <source>by me</source>
        <translation>мной</translation>
    </message>
    <message>
        <source>by the seller</source>
        <translation>продавцом</translation>
    </message>
    <message>
        <source>by AliExpress</source>
        <translation>AliExpress</translation>
    </message>
    <message>
        <source>by itself: not shipped in time</source>
        <translation>автоматически: не отправлен вовремя</translation>
    </message>
    <message>
        <source>the time ran out</source>
        <translation>истёк срок</translation>
    </message>
    <message>
        <source>AliExpress closed it</source>
        <translation>закрыл AliExpress</translation>
    </message>
    <message>
        <source>where the parcel is</source>
        <translation>где посылка</translation>
    </message>
    <message>
        <source>a working tracking number</source>
        <translation>рабочий трек-номер</translation>
    </message>
    <message>
        <source>more time</source>
        <translation>продление защиты</translation>
    </message>
    <message>
        <source>a search for the parcel</source>
        <translation>розыск посылки</translation>
    </message>
    <message>
        <source>an answer to the seller</source>
        <translation>ответ продавцу</translation>
    </message>
    <message>
        <source>the refund</source>
        <translation>возврат денег</translation>
    </message>
    <message>
        <source>something else</source>
        <translation>другое</translation>
    </message>
    <message>
        <source>refund only</source>
        <translation>только возврат средств</translation>
    </message>
    <message>
        <source>return and refund</source>
        <translation>возврат товара и средств</translation>
    </message>
    <message>
        <source>the whole refund</source>
        <translation>вся сумма</translation>
    </message>
    <message>
        <source>a part of it</source>
        <translation>часть суммы</translation>
    </message>
    <message>
        <source>send it back, then the refund</source>
        <translation>вернуть товар, потом деньги</translation>
    </message>
    <message>
        <source>nothing for me</source>
        <translation>мне ничего</translation>
    </message>
    <message>
        <source>for a free return</source>
        <translation>для бесплатного возврата</translation>
    </message>
    <message>
        <source>for a dispute</source>
        <translation>для спора</translation>
    </message>
    <message>
        <source>for sending it back</source>
        <translation>для отправки возврата</translation>
    </message>
    <message>
        <source>it travels back</source>
        <translation>едет обратно</translation>
    </message>
    <message>
        <source>the shipment was cancelled</source>
        <translation>отправка отменена</translation>
    </message>
    <message>
        <source>PayPal</source>
        <translation>PayPal</translation>
    </message>
    <message>
        <source>the bank (chargeback)</source>
        <translation>банк (чарджбэк)</translation>
    </message>
    <message>
        <source>a consumer body</source>
        <translation>общество потребителей</translation>
    </message>
    <message>
        <source>AliExpress support</source>
        <translation>поддержка AliExpress</translation>
    </message>
    <message>
        <source>&amp;By whom</source>
        <translation>Ке&amp;м</translation>
    </message>
    <message>
        <source>Wh&amp;y</source>
        <translation>П&amp;очему</translation>
    </message>
    <message>
        <source>&amp;Reason given</source>
        <translation>Указанная &amp;причина</translation>
    </message>
    <message>
        <source>&amp;Words on the page</source>
        <translation>&amp;Текст на странице</translation>
    </message>
    <message>
        <source>Last day &amp;for</source>
        <translation>Пос&amp;ледний день</translation>
    </message>
    <message>
        <source>&amp;Place in the tracking</source>
        <translation>&amp;Место по отслеживанию</translation>
    </message>
    <message>
        <source>&amp;Code, if any</source>
        <translation>Код, &amp;если есть</translation>
    </message>
    <message>
        <source>Handed &amp;to</source>
        <translation>Кому &amp;вручено</translation>
    </message>
    <message>
        <source>&amp;Days asked for</source>
        <translation>На ско&amp;лько дней</translation>
    </message>
    <message>
        <source>&amp;Is it right?</source>
        <translation>&amp;Всё верно?</translation>
    </message>
    <message>
        <source>By &amp;mistake</source>
        <translation>По о&amp;шибке</translation>
    </message>
    <message>
        <source>Fr&amp;om</source>
        <translation>&amp;От кого</translation>
    </message>
    <message>
        <source>&amp;About</source>
        <translation>Т&amp;ема</translation>
    </message>
    <message>
        <source>They ask me to</source>
        <translation>Меня просят</translation>
    </message>
    <message>
        <source>They &amp;promise</source>
        <translation>Обе&amp;щают</translation>
    </message>
    <message>
        <source>&amp;Problem</source>
        <translation>&amp;Проблема</translation>
    </message>
    <message>
        <source>&amp;Solution</source>
        <translation>Р&amp;ешение</translation>
    </message>
    <message>
        <source>&amp;Amount</source>
        <translation>Су&amp;мма</translation>
    </message>
    <message>
        <source>S&amp;end again</source>
        <translation>Повторная отпр&amp;авка</translation>
    </message>
    <message>
        <source>Answer &amp;by</source>
        <translation>&amp;Ответить до</translation>
    </message>
    <message>
        <source>&amp;Decision</source>
        <translation>Ре&amp;шение</translation>
    </message>
    <message>
        <source>They pay for &amp;postage</source>
        <translation>Оплата &amp;пересылки</translation>
    </message>
    <message>
        <source>&amp;Last day to appeal</source>
        <translation>&amp;Апелляция до</translation>
    </message>
    <message>
        <source>&amp;Tracking number</source>
        <translation>&amp;Трек-номер</translation>
    </message>
    <message>
        <source>Money goes &amp;to</source>
        <translation>К&amp;уда выплачено</translation>
    </message>
    <message>
        <source>&amp;Where</source>
        <translation>&amp;Где</translation>
    </message>
    <message>
        <source>&amp;Result</source>
        <translation>Ре&amp;зультат</translation>
    </message>
    <message>
        <source>&amp;Deadline</source>
        <translation>Ср&amp;ок</translation>
    </message>
    <message>
        <source>&amp;Step</source>
        <translation>&amp;Шаг</translation>
    </message>
    <message>
        <source>It was d&amp;ue</source>
        <translation>&amp;Нужно было до</translation>
    </message>
    <message>
        <source>T&amp;o</source>
        <translation>К&amp;ому</translation>
    </message>
    <message>
        <source>&amp;Your words</source>
        <translation>&amp;Ваш текст</translation>
    </message>
    <message>
        <source>&amp;Their words</source>
        <translation>&amp;Текст сообщения</translation>
    </message>
    <message>
        <source>&amp;Tracking text</source>
        <translation>&amp;Текст события</translation>
    </message>
    <message>
        <source>They &amp;offer</source>
        <translation>&amp;Предлагают</translation>
    </message>
    <message>
        <source>&amp;Asked for</source>
        <translation>&amp;Запрошено</translation>
    </message>
    <message>
        <source>&amp;Asked for now</source>
        <translation>&amp;Запрошено теперь</translation>
    </message>
    <message>
        <source>&amp;Refund decided</source>
        <translation>Назначенный &amp;возврат</translation>
    </message>
    <message>
        <source>to come</source>
        <translation>впереди</translation>
    </message>
    <message>
        <source>This day has not come yet. It counts from then on.</source>
        <translation>Этот день ещё не наступил. Запись подействует с него.</translation>
    </message>
    <message>
        <source>twice</source>
        <translation>дважды</translation>
    </message>
    <message>
        <source>The same is here twice. One of them can be deleted.</source>
        <translation>Это записано дважды. Одну запись можно удалить.</translation>
    </message>
    <message>
        <source>two dates</source>
        <translation>две даты</translation>
    </message>
    <message>
        <source>Another entry says a different day. The earlier one counts.</source>
        <translation>В другой записи стоит другой день. Действует более ранний.</translation>
    </message>
    <message>
        <source>day not stated</source>
        <translation>день не указан</translation>
    </message>
    <message>
        <source>No page states this day. It is the earliest that it can be.</source>
        <translation>Ни одна страница не указывает этот день. Это самый ранний из возможных.</translation>
    </message>
    <message>
        <source>replaced</source>
        <translation>заменено</translation>
    </message>
    <message>
        <source>A newer reading replaced this date. It counts no more.</source>
        <translation>Эту дату сменила более новая. Она больше не действует.</translation>
    </message>
    <message>
        <source>too early?</source>
        <translation>слишком рано?</translation>
    </message>
    <message>
        <source>This day is before what must have come first. Check it.</source>
        <translation>Этот день раньше того, что должно было случиться до него. Проверьте.</translation>
    </message>
</context>
<context>
    <name>Evidence</name>
    <message>
        <source>The same is proof of %1, too. Is this the right order?</source>
        <translation>То же самое уже есть в заказе %1. Это нужный заказ?</translation>
    </message>
    <message>
        <source>It was in the trash of this order and is back.</source>
        <translation>Это лежало в корзине заказа и вернулось.</translation>
    </message>
    <message>
        <source>Added as picture %1.</source>
        <translation>Добавлено как картинка %1.</translation>
    </message>
    <message>
        <source>This is here already: %1.</source>
        <translation>Это здесь уже есть: %1.</translation>
    </message>
    <message>
        <source>There is no evidence to check yet.</source>
        <translation>Проверять пока нечего: доказательств нет.</translation>
    </message>
    <message>
        <source>What was noted about it goes. The file stays, because other evidence uses it. This cannot be undone.</source>
        <translation>Пометки к нему пропадут. Файл останется: он нужен другому доказательству. Отменить это нельзя.</translation>
    </message>
    <message>
        <source>AliGuard&apos;s copy of the file goes, and what was noted about it. This cannot be undone.</source>
        <translation>Пропадут копия файла в AliGuard и пометки к нему. Отменить это нельзя.</translation>
    </message>
</context>
<context>
    <name>EvidenceCheck</name>
    <message>
        <source>Checking the evidence files</source>
        <translation>Проверка файлов доказательств</translation>
    </message>
    <message>
        <source>Check evidence</source>
        <translation>Проверить доказательства</translation>
    </message>
    <message>
        <source>If you still have the original, choose “Find the file again” in the menu of the picture.</source>
        <translation>Если оригинал у вас остался, выберите «Найти файл снова» в меню картинки.</translation>
    </message>
    <message>
        <source>The check was stopped.</source>
        <translation>Проверка остановлена.</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Показать</translation>
    </message>
</context>
<context>
    <name>EvidenceCounting</name>
    <message numerus="yes">
        <source>Adding %n file(s) as evidence</source>
        <translation>
            <numerusform>Добавляется %n файл как доказательство</numerusform>
            <numerusform>Добавляются %n файла как доказательства</numerusform>
            <numerusform>Добавляются %n файлов как доказательства</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) added as evidence.</source>
        <translation>
            <numerusform>%n файл добавлен как доказательство.</numerusform>
            <numerusform>%n файла добавлены как доказательства.</numerusform>
            <numerusform>%n файлов добавлено как доказательства.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Already here: %n file(s).</source>
        <translation>
            <numerusform>Уже здесь: %n файл.</numerusform>
            <numerusform>Уже здесь: %n файла.</numerusform>
            <numerusform>Уже здесь: %n файлов.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>AliExpress does not take %n of them: not a picture, video or text.</source>
        <translation>
            <numerusform>AliExpress не примет %n из них: это не картинка, не видео и не текст.</numerusform>
            <numerusform>AliExpress не примет %n из них: это не картинка, не видео и не текст.</numerusform>
            <numerusform>AliExpress не примет %n из них: это не картинка, не видео и не текст.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The same is proof of %n other order(s), too.</source>
        <translation>
            <numerusform>То же самое — доказательство ещё к %n заказу.</numerusform>
            <numerusform>То же самое — доказательство ещё к %n заказам.</numerusform>
            <numerusform>То же самое — доказательство ещё к %n заказам.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Not added: %n file(s).</source>
        <translation>
            <numerusform>Не добавлен: %n файл.</numerusform>
            <numerusform>Не добавлены: %n файла.</numerusform>
            <numerusform>Не добавлено: %n файлов.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Added: %n file(s).</source>
        <translation>
            <numerusform>Добавлен: %n файл.</numerusform>
            <numerusform>Добавлены: %n файла.</numerusform>
            <numerusform>Добавлено: %n файлов.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n other file(s)</source>
        <translation>
            <numerusform>и ещё %n файл</numerusform>
            <numerusform>и ещё %n файла</numerusform>
            <numerusform>и ещё %n файлов</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>All in order: %n file(s), there and unchanged.</source>
        <translation>
            <numerusform>Всё в порядке: %n файл на месте и не изменён.</numerusform>
            <numerusform>Всё в порядке: %n файла на месте и не изменены.</numerusform>
            <numerusform>Всё в порядке: %n файлов на месте и не изменены.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Missing or changed: %n evidence file(s).</source>
        <translation>
            <numerusform>Пропал или изменён: %n файл доказательств.</numerusform>
            <numerusform>Пропали или изменены: %n файла доказательств.</numerusform>
            <numerusform>Пропало или изменено: %n файлов доказательств.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>EvidenceFlow</name>
    <message>
        <source>Pictures, videos, PDF (%1)</source>
        <translation>Снимки, видео, PDF (%1)</translation>
    </message>
    <message>
        <source>Mails, pages, text (%1)</source>
        <translation>Письма, страницы, текст (%1)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Все файлы (*)</translation>
    </message>
    <message>
        <source>Add evidence</source>
        <translation>Добавить доказательство</translation>
    </message>
    <message>
        <source>Delete for good</source>
        <translation>Удалить навсегда</translation>
    </message>
    <message>
        <source>Delete %1 for good?</source>
        <translation>Удалить %1 навсегда?</translation>
    </message>
    <message>
        <source>Keep it</source>
        <translation>Оставить</translation>
    </message>
    <message>
        <source>The file is in the folder %1</source>
        <translation>Файл лежит в папке %1</translation>
    </message>
    <message>
        <source>Find %1</source>
        <translation>Найти %1</translation>
    </message>
    <message>
        <source>Stopped. Nothing was added.</source>
        <translation>Остановлено. Ничего не добавлено.</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Показать</translation>
    </message>
    <message>
        <source>Deleted for good.</source>
        <translation>Удалено навсегда.</translation>
    </message>
    <message>
        <source>%1 is whole again.</source>
        <translation>%1: файл снова цел.</translation>
    </message>
    <message>
        <source>Exhibit removed.</source>
        <translation>Доказательство убрано.</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Отменить</translation>
    </message>
</context>
<context>
    <name>EvidencePackDialog</name>
    <message>
        <source>Evidence pack</source>
        <translation>Пакет доказательств</translation>
    </message>
    <message>
        <source>One file with everything: a PDF to read and print, your files, and their fingerprints, so that anybody can check that nothing was changed.</source>
        <translation>Всё в одном файле: PDF для чтения и печати, ваши файлы и их отпечатки — любой может проверить, что ничего не изменено.</translation>
    </message>
    <message>
        <source>&amp;Goes in:</source>
        <translation>&amp;Войдёт в пакет:</translation>
    </message>
    <message>
        <source>The order and its evidence, without a text</source>
        <translation>Заказ и доказательства, без текста</translation>
    </message>
    <message>
        <source>%1 only</source>
        <translation>Только %1</translation>
    </message>
    <message>
        <source>&amp;What:</source>
        <translation>&amp;Что:</translation>
    </message>
    <message>
        <source>&amp;For:</source>
        <translation>&amp;Для кого:</translation>
    </message>
    <message>
        <source>&amp;Also in this language:</source>
        <translation>&amp;Ещё на языке:</translation>
    </message>
    <message>
        <source>Draft, not sent: %1</source>
        <translation>Черновик, не отправлен: %1</translation>
    </message>
    <message>
        <source>Sent %1: %2</source>
        <translation>Отправлено %1: %2</translation>
    </message>
    <message>
        <source>Goes in</source>
        <translation>Войдёт в пакет</translation>
    </message>
    <message>
        <source>Exhibit</source>
        <translation>Доказательство</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Файл</translation>
    </message>
    <message>
        <source>How it goes in</source>
        <translation>Как войдёт</translation>
    </message>
    <message>
        <source>Save pack…</source>
        <translation>Сохранить пакет…</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Отмена</translation>
    </message>
    <message>
        <source>Show in folder</source>
        <translation>Показать в папке</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Закрыть</translation>
    </message>
    <message>
        <source>Checking file %v of %m</source>
        <translation>Проверка файла %v из %m</translation>
    </message>
    <message>
        <source>Packing: step %v of %m</source>
        <translation>Упаковка: шаг %v из %m</translation>
    </message>
    <message>
        <source>Not for this reader</source>
        <translation>Не для этого читателя</translation>
    </message>
    <message>
        <source>Stays out</source>
        <translation>Не войдёт</translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) are not what they were. The pack says so in red letters and does not hold them. Add them again if you still have them.</source>
        <translation>
            <numerusform>%n файл уже не тот. В пакете об этом сказано красным, самого файла там не будет. Добавьте его снова, если он у вас ещё есть.</numerusform>
            <numerusform>%n файла уже не те. В пакете об этом сказано красным, самих файлов там не будет. Добавьте их снова, если они у вас ещё есть.</numerusform>
            <numerusform>%n файлов уже не те. В пакете об этом сказано красным, самих файлов там не будет. Добавьте их снова, если они у вас ещё есть.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) stay out: nobody changed them, but they could not be checked for the place where they were taken. The pack names them.</source>
        <translation>
            <numerusform>Не войдёт %n файл: его никто не менял, но проверить, есть ли в нём место съёмки, не удалось. В пакете он назван.</numerusform>
            <numerusform>Не войдут %n файла: их никто не менял, но проверить, есть ли в них место съёмки, не удалось. В пакете они названы.</numerusform>
            <numerusform>Не войдут %n файлов: их никто не менял, но проверить, есть ли в них место съёмки, не удалось. В пакете они названы.</numerusform>
        </translation>
    </message>
    <message>
        <source>Saved as %1 in the folder %2.</source>
        <translation>Сохранено как %1 в папке %2.</translation>
    </message>
    <message>
        <source>Its fingerprint begins with %1.</source>
        <translation>Отпечаток начинается с %1.</translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) are named in it as missing or changed.</source>
        <translation>
            <numerusform>В нём %n файл назван пропавшим или изменённым.</numerusform>
            <numerusform>В нём %n файла названы пропавшими или изменёнными.</numerusform>
            <numerusform>В нём %n файлов названы пропавшими или изменёнными.</numerusform>
        </translation>
    </message>
    <message>
        <source>Cancelled. Nothing was saved.</source>
        <translation>Отменено. Ничего не сохранено.</translation>
    </message>
    <message>
        <source>Save evidence pack</source>
        <translation>Сохранить пакет доказательств</translation>
    </message>
    <message>
        <source>Evidence pack (*.aliguard)</source>
        <translation>Пакет доказательств (*.aliguard)</translation>
    </message>
    <message>
        <source>The same as a ZIP, opens everywhere (*.zip)</source>
        <translation>То же в виде ZIP, откроется везде (*.zip)</translation>
    </message>
    <message>
        <source>The PDF alone, to read and print (*.pdf)</source>
        <translation>Только PDF, читать и печатать (*.pdf)</translation>
    </message>
</context>
<context>
    <name>EvidencePage</name>
    <message>
        <source>Collect the proof</source>
        <translation>Соберите доказательства</translation>
    </message>
    <message>
        <source>The best three go first: AliExpress may look at no more.</source>
        <translation>Три лучших — вперёд: дальше AliExpress может не смотреть.</translation>
    </message>
    <message numerus="yes">
        <source>%n proof(s) missing</source>
        <translation>
            <numerusform>Не хватает %n доказательства</numerusform>
            <numerusform>Не хватает %n доказательств</numerusform>
            <numerusform>Не хватает %n доказательств</numerusform>
        </translation>
    </message>
    <message>
        <source>There is no picture on the clipboard. Copy one first.</source>
        <translation>В буфере обмена нет картинки. Сначала скопируйте её.</translation>
    </message>
    <message>
        <source>Choose files</source>
        <translation>Выберите файлы</translation>
    </message>
    <message>
        <source>In order of strength</source>
        <translation>От сильных к слабым</translation>
    </message>
    <message>
        <source>drag to reorder, or Alt+Up / Alt+Down</source>
        <translation>перетащите или нажмите Alt+↑ / Alt+↓</translation>
    </message>
    <message>
        <source>Exhibits in order of strength</source>
        <translation>Доказательства от сильных к слабым</translation>
    </message>
    <message>
        <source>Does a picture show your address or phone? AliExpress and the seller will see it. “Cover or mark…” makes a copy for others; AliExpress may refuse edited pictures. Originals stay unchanged on this computer.</source>
        <translation>На картинке виден ваш адрес или телефон? AliExpress и продавец это увидят. «Закрасить или отметить…» сделает копию для других; изменённые картинки AliExpress может не принять. Оригиналы остаются на этом компьютере без изменений.</translation>
    </message>
    <message>
        <source>Stopped. Nothing was added.</source>
        <translation>Остановлено. Ничего не добавлено.</translation>
    </message>
    <message>
        <source>Covered copies for others (%1) stay out of the dispute. You find them with the order.</source>
        <translation>Закрытые копии для других (%1) в спор не идут. Они остаются в заказе.</translation>
    </message>
    <message>
        <source>%1: %2. Add the file again, or leave it out.</source>
        <translation>%1: %2. Добавьте файл снова или не прикладывайте его.</translation>
    </message>
    <message>
        <source>%1 cannot be shown, so it does not count. Save it as JPG or take a screenshot of it, and add that.</source>
        <translation>%1 нельзя показать, поэтому файл не считается. Сохраните его как JPG или сделайте снимок экрана и добавьте его.</translation>
    </message>
    <message>
        <source>%1 stays out: AliExpress does not take files of this kind.</source>
        <translation>%1 не войдёт: AliExpress не принимает такие файлы.</translation>
    </message>
    <message>
        <source>%1: say what it shows, then it can count.</source>
        <translation>%1: укажите, что здесь видно, тогда это будет доказательством.</translation>
    </message>
    <message>
        <source>%1: the text does not speak of it yet. It could prove: %2. Fill in those facts.</source>
        <translation>%1: в тексте об этом пока ничего нет. Может подтвердить: %2. Заполните эти факты.</translation>
    </message>
    <message>
        <source>%1: the text does not need it. You may leave it out.</source>
        <translation>%1: для текста не нужно. Можно не прикладывать.</translation>
    </message>
    <message>
        <source>Pictures (%1)</source>
        <translation>Картинки (%1)</translation>
    </message>
    <message>
        <source>Videos and documents (%1)</source>
        <translation>Видео и документы (%1)</translation>
    </message>
    <message>
        <source>All files (%1)</source>
        <translation>Все файлы (%1)</translation>
    </message>
</context>
<context>
    <name>EvidenceStrip</name>
    <message>
        <source>Evidence</source>
        <translation>Доказательства</translation>
    </message>
    <message>
        <source>Look</source>
        <translation>Посмотреть</translation>
    </message>
    <message>
        <source>Cover or mark…</source>
        <translation>Закрасить или отметить…</translation>
    </message>
    <message>
        <source>What it shows</source>
        <translation>Что показано</translation>
    </message>
    <message>
        <source>What it proves…</source>
        <translation>Что это доказывает…</translation>
    </message>
    <message>
        <source>Caption…</source>
        <translation>Подпись…</translation>
    </message>
    <message>
        <source>Move earlier</source>
        <translation>Передвинуть вперёд</translation>
    </message>
    <message>
        <source>Move later</source>
        <translation>Передвинуть назад</translation>
    </message>
    <message>
        <source>Find the file again…</source>
        <translation>Найти файл снова…</translation>
    </message>
    <message>
        <source>Save a copy as…</source>
        <translation>Сохранить копию как…</translation>
    </message>
    <message>
        <source>Show in folder</source>
        <translation>Показать в папке</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Убрать</translation>
    </message>
    <message>
        <source>Caption</source>
        <translation>Подпись</translation>
    </message>
    <message>
        <source>What should the reader see in it?</source>
        <translation>Что здесь должен увидеть читатель?</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Сохранить</translation>
    </message>
    <message>
        <source>Trash (%1)</source>
        <translation>Корзина (%1)</translation>
    </message>
    <message numerus="yes">
        <source>%n removed exhibit(s)</source>
        <translation>
            <numerusform>%n убранное доказательство</numerusform>
            <numerusform>%n убранных доказательства</numerusform>
            <numerusform>%n убранных доказательств</numerusform>
        </translation>
    </message>
    <message>
        <source>Restore</source>
        <translation>Вернуть</translation>
    </message>
    <message>
        <source>Restore %1</source>
        <translation>Вернуть %1</translation>
    </message>
    <message>
        <source>Delete for good…</source>
        <translation>Удалить навсегда…</translation>
    </message>
    <message>
        <source>Delete %1 for good</source>
        <translation>Удалить %1 навсегда</translation>
    </message>
</context>
<context>
    <name>Exhibit</name>
    <message>
        <source>Copy of picture %1</source>
        <translation>Копия фото %1</translation>
    </message>
    <message>
        <source>Copy of file %1</source>
        <translation>Копия файла %1</translation>
    </message>
    <message>
        <source>Picture %1 of %2</source>
        <translation>Фото %1 из %2</translation>
    </message>
    <message>
        <source>Video %1 of %2</source>
        <translation>Видео %1 из %2</translation>
    </message>
    <message>
        <source>File %1 of %2</source>
        <translation>Файл %1 из %2</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>Covered copy</source>
        <translation>Закрытая копия</translation>
    </message>
    <message>
        <source>Cropped copy</source>
        <translation>Обрезанная копия</translation>
    </message>
    <message>
        <source>Marked copy</source>
        <translation>Копия с отметками</translation>
    </message>
    <message>
        <source>Changed copy</source>
        <translation>Изменённая копия</translation>
    </message>
    <message>
        <source>for AliExpress</source>
        <translation>для AliExpress</translation>
    </message>
    <message>
        <source>for your bank or PayPal</source>
        <translation>для банка или PayPal</translation>
    </message>
    <message>
        <source>for a consumer body</source>
        <translation>для защиты потребителей</translation>
    </message>
    <message>
        <source>for sharing</source>
        <translation>для других</translation>
    </message>
    <message>
        <source>Its original is no longer among the exhibits.</source>
        <translation>Её оригинала среди доказательств больше нет.</translation>
    </message>
    <message>
        <source>Made from %1: %2</source>
        <translation>Сделана из: %1, %2</translation>
    </message>
    <message>
        <source>picture %1</source>
        <translation>фото %1</translation>
    </message>
    <message>
        <source>video %1</source>
        <translation>видео %1</translation>
    </message>
    <message>
        <source>file %1</source>
        <translation>файл %1</translation>
    </message>
    <message>
        <source>a changed copy</source>
        <translation>изменённая копия</translation>
    </message>
    <message>
        <source>covered copy of %1</source>
        <translation>закрытая копия %1</translation>
    </message>
    <message>
        <source>cropped copy of %1</source>
        <translation>обрезанная копия %1</translation>
    </message>
    <message>
        <source>marked copy of %1</source>
        <translation>копия %1 с отметками</translation>
    </message>
    <message>
        <source>changed copy of %1</source>
        <translation>изменённая копия %1</translation>
    </message>
    <message>
        <source>File missing</source>
        <translation>Файла нет</translation>
    </message>
    <message>
        <source>File changed</source>
        <translation>Файл изменён</translation>
    </message>
    <message>
        <source>File unreadable</source>
        <translation>Файл не читается</translation>
    </message>
    <message>
        <source>unchanged</source>
        <translation>без изменений</translation>
    </message>
    <message>
        <source>file missing</source>
        <translation>файла нет</translation>
    </message>
    <message>
        <source>file changed since it was added</source>
        <translation>файл изменён после добавления</translation>
    </message>
    <message>
        <source>file cannot be read</source>
        <translation>файл не читается</translation>
    </message>
</context>
<context>
    <name>ExhibitBar</name>
    <message>
        <source>What it shows</source>
        <translation>Что показано</translation>
    </message>
    <message>
        <source>Look</source>
        <translation>Посмотреть</translation>
    </message>
    <message>
        <source>Cover or mark…</source>
        <translation>Закрасить или отметить…</translation>
    </message>
    <message>
        <source>Move forward</source>
        <translation>Передвинуть вперёд</translation>
    </message>
    <message>
        <source>Move back</source>
        <translation>Передвинуть назад</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Убрать</translation>
    </message>
    <message>
        <source>{picture} shows</source>
        <translation>{picture}:</translation>
    </message>
</context>
<context>
    <name>ExhibitDelegate</name>
    <message>
        <source>Unreadable</source>
        <translation>Не читается</translation>
    </message>
    <message>
        <source>Drop files here</source>
        <translation>Бросьте сюда</translation>
    </message>
</context>
<context>
    <name>ExhibitModel</name>
    <message>
        <source>Add evidence</source>
        <translation>Добавить доказательство</translation>
    </message>
    <message>
        <source>What does it show?</source>
        <translation>Что на нём?</translation>
    </message>
    <message>
        <source>cannot be shown</source>
        <translation>показать нельзя</translation>
    </message>
    <message>
        <source>ready</source>
        <translation>готово</translation>
    </message>
</context>
<context>
    <name>ExhibitProof</name>
    <message>
        <source>What it proves</source>
        <translation>Что это доказывает</translation>
    </message>
    <message>
        <source>What it shows</source>
        <translation>Что здесь видно</translation>
    </message>
    <message>
        <source>Caption</source>
        <translation>Подпись</translation>
    </message>
    <message>
        <source>What should the reader see in it?</source>
        <translation>Что читатель должен здесь увидеть?</translation>
    </message>
    <message>
        <source>This picture also says where it was taken (GPS).</source>
        <translation>В этой картинке записано и место съёмки (GPS).</translation>
    </message>
    <message>
        <source>Prepare the dispute: then you can say which sentences it proves.</source>
        <translation>Подготовьте спор — тогда можно указать, какие фразы это доказывает.</translation>
    </message>
    <message>
        <source>Which sentences of the text does it prove?</source>
        <translation>Какие фразы текста это доказывает?</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Сохранить</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Отмена</translation>
    </message>
</context>
<context>
    <name>ExhibitViewer</name>
    <message>
        <source>%1 of %2</source>
        <translation>%1 из %2</translation>
    </message>
    <message>
        <source>Original: %1</source>
        <translation>Оригинал: %1</translation>
    </message>
    <message>
        <source>Zoom %1</source>
        <translation>Масштаб %1</translation>
    </message>
    <message>
        <source>Page Up and Page Down: other exhibits.</source>
        <translation>Page Up и Page Down: другие доказательства.</translation>
    </message>
    <message>
        <source>Page Up and Page Down: other pages, then other exhibits. Arrows: move. + and -: zoom.</source>
        <translation>Page Up и Page Down: другие страницы, затем другие доказательства. Стрелки: сдвиг. + и -: масштаб.</translation>
    </message>
    <message>
        <source>Previous exhibit</source>
        <translation>Предыдущее доказательство</translation>
    </message>
    <message>
        <source>Next exhibit</source>
        <translation>Следующее доказательство</translation>
    </message>
    <message>
        <source>Original and copy</source>
        <translation>Оригинал и копия</translation>
    </message>
    <message>
        <source>Cover or mark…</source>
        <translation>Закрасить или отметить…</translation>
    </message>
    <message>
        <source>Smaller</source>
        <translation>Мельче</translation>
    </message>
    <message>
        <source>Larger</source>
        <translation>Крупнее</translation>
    </message>
    <message>
        <source>Show the whole</source>
        <translation>Показать целиком</translation>
    </message>
    <message>
        <source>Actual size</source>
        <translation>Настоящий размер</translation>
    </message>
    <message>
        <source>Turn left</source>
        <translation>Повернуть влево</translation>
    </message>
    <message>
        <source>Turn right</source>
        <translation>Повернуть вправо</translation>
    </message>
    <message>
        <source>Show in folder</source>
        <translation>Показать в папке</translation>
    </message>
    <message>
        <source>Save a copy as…</source>
        <translation>Сохранить копию как…</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Закрыть</translation>
    </message>
    <message>
        <source>Page Up and Page Down: other exhibits. Arrows: move. + and -: zoom.</source>
        <translation>Page Up и Page Down: другие доказательства. Стрелки: сдвиг. + и -: масштаб.</translation>
    </message>
</context>
<context>
    <name>Explain</name>
    <message>
        <source>Date needed</source>
        <translation>Нужна дата</translation>
    </message>
    <message>
        <source>Look today</source>
        <translation>Проверьте сегодня</translation>
    </message>
    <message>
        <source>Hours left</source>
        <translation>Остались часы</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Сегодня</translation>
    </message>
    <message>
        <source>Tomorrow</source>
        <translation>Завтра</translation>
    </message>
    <message>
        <source>not known yet</source>
        <translation>пока неизвестна</translation>
    </message>
    <message>
        <source>act at once</source>
        <translation>действуйте сразу</translation>
    </message>
    <message>
        <source>look on %1</source>
        <translation>посмотреть %1</translation>
    </message>
    <message>
        <source>open by %1</source>
        <translation>открыть до %1</translation>
    </message>
    <message>
        <source>last chance %1</source>
        <translation>крайний срок %1</translation>
    </message>
    <message>
        <source>reply by %1</source>
        <translation>ответить до %1</translation>
    </message>
    <message>
        <source>post by %1</source>
        <translation>отослать до %1</translation>
    </message>
    <message>
        <source>act by %1</source>
        <translation>успеть до %1</translation>
    </message>
    <message>
        <source>Last chance: the protection is over, a dispute is possible until %1</source>
        <translation>Последняя возможность: защита закончилась, спор возможен до %1</translation>
    </message>
    <message>
        <source>Last chance: it counts as arrived, a dispute is possible until %1</source>
        <translation>Последняя возможность: посылка считается доставленной, спор возможен до %1</translation>
    </message>
    <message>
        <source>Last chance: it is completed, a dispute is possible until %1</source>
        <translation>Последняя возможность: заказ завершён, спор возможен до %1</translation>
    </message>
    <message>
        <source>Last safe day %1 (AliExpress: %2)</source>
        <translation>Последний безопасный день: %1 (на AliExpress: %2)</translation>
    </message>
    <message>
        <source>Last safe day %1 (the deadline itself: %2)</source>
        <translation>Последний безопасный день %1 (сам срок: %2)</translation>
    </message>
    <message>
        <source>Counted with your own value.</source>
        <translation>Посчитано по вашему значению.</translation>
    </message>
    <message>
        <source>%2 on %1</source>
        <translation>%2 %1</translation>
    </message>
    <message>
        <source>Ask again on %1</source>
        <translation>Попросить ещё раз: %1</translation>
    </message>
    <message>
        <source>Wait for the return</source>
        <translation>Ждать возврата товара</translation>
    </message>
    <message>
        <source>Look at the order page</source>
        <translation>Посмотреть страницу заказа</translation>
    </message>
    <message>
        <source>Ask on %1</source>
        <translation>Попросить %1</translation>
    </message>
    <message>
        <source>Open dispute on %1</source>
        <translation>Открыть спор %1</translation>
    </message>
    <message>
        <source>Try again on %1</source>
        <translation>Попробовать снова %1</translation>
    </message>
    <message>
        <source>Open dispute now</source>
        <translation>Открыть спор сейчас</translation>
    </message>
    <message>
        <source>Open dispute today</source>
        <translation>Открыть спор сегодня</translation>
    </message>
    <message>
        <source>Try the form again today</source>
        <translation>Открыть форму снова</translation>
    </message>
    <message>
        <source>Pay by %1</source>
        <translation>Оплатить до %1</translation>
    </message>
    <message>
        <source>Wait for the refund</source>
        <translation>Ждать деньги</translation>
    </message>
    <message>
        <source>Keep your protection</source>
        <translation>Сохраните защиту</translation>
    </message>
    <message>
        <source>Seller offers %1</source>
        <translation>Продавец даёт %1</translation>
    </message>
    <message>
        <source>%1 if you send it back</source>
        <translation>%1, если вернёте товар</translation>
    </message>
    <message>
        <source>You confirmed on %1</source>
        <translation>Подтверждено %1</translation>
    </message>
    <message>
        <source>since %1</source>
        <translation>с %1</translation>
    </message>
    <message>
        <source>from %1</source>
        <translation>с %1</translation>
    </message>
    <message>
        <source>dispute draft</source>
        <translation>черновик спора</translation>
    </message>
    <message>
        <source>You have it</source>
        <translation>Посылка у вас</translation>
    </message>
    <message>
        <source>Shipped?</source>
        <translation>Отправлен?</translation>
    </message>
    <message>
        <source>Partly refunded</source>
        <translation>Возвращено частично</translation>
    </message>
    <message>
        <source>act by %1</source>
        <comment>read aloud, with a long date</comment>
        <translation>последний день — %1</translation>
    </message>
    <message>
        <source>Next step: %1.</source>
        <translation>Дальше: %1.</translation>
    </message>
    <message>
        <source>Last safe day: %1.</source>
        <translation>Последний безопасный день: %1.</translation>
    </message>
    <message>
        <source>Sum</source>
        <translation>Расчёт</translation>
    </message>
    <message>
        <source>Rule</source>
        <translation>Правило</translation>
    </message>
    <message>
        <source>How certain</source>
        <translation>Надёжность</translation>
    </message>
    <message>
        <source>Last safe day</source>
        <translation>Последний безопасный день</translation>
    </message>
    <message>
        <source>Source of the rule</source>
        <translation>Источник правила</translation>
    </message>
    <message>
        <source>Last checked</source>
        <translation>Проверено</translation>
    </message>
    <message>
        <source>Changed by you</source>
        <translation>Изменено вами</translation>
    </message>
    <message>
        <source>Dispute draft, last page: %1</source>
        <translation>Черновик спора, последняя страница: %1</translation>
    </message>
    <message>
        <source> or </source>
        <translation> или </translation>
    </message>
    <message>
        <source>%1 for “%2”: %3</source>
        <translation>%1 для «%2»: %3</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>Ждём</translation>
    </message>
    <message>
        <source>Seller: %1</source>
        <translation>Продавец: %1</translation>
    </message>
    <message>
        <source>AliExpress: %1</source>
        <translation>AliExpress: %1</translation>
    </message>
    <message>
        <source>today</source>
        <translation>сегодня</translation>
    </message>
    <message>
        <source>ship by %1</source>
        <translation>отправка до %1</translation>
    </message>
    <message>
        <source>until %1</source>
        <translation>до %1</translation>
    </message>
    <message>
        <source>Copy it from the order page</source>
        <translation>Она есть на странице заказа</translation>
    </message>
    <message>
        <source>The form was refused</source>
        <translation>Форму не приняли</translation>
    </message>
    <message>
        <source>Did it arrive, is it right?</source>
        <translation>Пришло? Всё верно?</translation>
    </message>
    <message>
        <source>Then say if all is good</source>
        <translation>Потом скажите, всё ли хорошо</translation>
    </message>
    <message>
        <source>Do not agree to more time</source>
        <translation>Не соглашайтесь на отсрочку</translation>
    </message>
    <message>
        <source>No answer = refund</source>
        <translation>Нет ответа — вернут деньги</translation>
    </message>
    <message>
        <source>See what has changed</source>
        <translation>Посмотрите, что изменилось</translation>
    </message>
    <message>
        <source>AliExpress decides</source>
        <translation>Решает AliExpress</translation>
    </message>
    <message>
        <source>Silence may accept it</source>
        <translation>Молчание — почти согласие</translation>
    </message>
    <message>
        <source>Keep the dispute open</source>
        <translation>Не закрывайте спор</translation>
    </message>
    <message>
        <source>Enter the tracking no.</source>
        <translation>Нужен трек-номер</translation>
    </message>
    <message>
        <source>Has the money come?</source>
        <translation>Деньги пришли?</translation>
    </message>
    <message>
        <source>Else it is cancelled</source>
        <translation>Иначе заказ отменят</translation>
    </message>
    <message>
        <source>Needs new proof</source>
        <translation>Нужно новое доказательство</translation>
    </message>
    <message>
        <source>The refund is late</source>
        <translation>Возврат запаздывает</translation>
    </message>
    <message>
        <source>Help outside AliExpress</source>
        <translation>Помощь вне AliExpress</translation>
    </message>
    <message>
        <source>Else PayPal closes it</source>
        <translation>Иначе PayPal закроет спор</translation>
    </message>
    <message>
        <source>Nothing to do until then</source>
        <translation>До этого делать нечего</translation>
    </message>
    <message>
        <source>Not shipped in time</source>
        <translation>Не отправлен вовремя</translation>
    </message>
    <message>
        <source>Your wish to cancel</source>
        <translation>Ваша просьба об отмене</translation>
    </message>
    <message>
        <source>No answer by the seller</source>
        <translation>Продавец не ответил</translation>
    </message>
    <message>
        <source>AliExpress should have joined</source>
        <translation>AliExpress не подключился</translation>
    </message>
    <message>
        <source>Was the offer accepted?</source>
        <translation>Предложение принято?</translation>
    </message>
    <message>
        <source>It takes too long</source>
        <translation>Слишком долго</translation>
    </message>
    <message>
        <source>Probably closed, try anyway</source>
        <translation>Вряд ли, но попробуйте</translation>
    </message>
    <message>
        <source>The timer has run out</source>
        <translation>Таймер истёк</translation>
    </message>
    <message>
        <source>Extension not granted</source>
        <translation>Срок не продлили</translation>
    </message>
    <message>
        <source>Not needed before</source>
        <translation>Раньше не нужно</translation>
    </message>
    <message>
        <source>Protection ends on %1</source>
        <translation>Защита до %1</translation>
    </message>
    <message>
        <source>Not arrived</source>
        <translation>Не пришло</translation>
    </message>
    <message>
        <source>Tracking has stopped</source>
        <translation>Отслеживание замерло</translation>
    </message>
    <message>
        <source>No working tracking</source>
        <translation>Нет рабочего трек-номера</translation>
    </message>
    <message>
        <source>Delivered, not received</source>
        <translation>«Доставлено», но не получено</translation>
    </message>
    <message>
        <source>Delivered in another place</source>
        <translation>Доставлено в другое место</translation>
    </message>
    <message>
        <source>Went back to the seller</source>
        <translation>Вернулось продавцу</translation>
    </message>
    <message>
        <source>Held by customs</source>
        <translation>Задержано таможней</translation>
    </message>
    <message>
        <source>Empty parcel</source>
        <translation>Пустая посылка</translation>
    </message>
    <message>
        <source>Wrong item</source>
        <translation>Не тот товар</translation>
    </message>
    <message>
        <source>Parts missing</source>
        <translation>Не всё в посылке</translation>
    </message>
    <message>
        <source>Damaged</source>
        <translation>Повреждено</translation>
    </message>
    <message>
        <source>Does not work</source>
        <translation>Не работает</translation>
    </message>
    <message>
        <source>Not as described</source>
        <translation>Не по описанию</translation>
    </message>
    <message>
        <source>Counterfeit</source>
        <translation>Подделка</translation>
    </message>
    <message>
        <source>Small defect</source>
        <translation>Мелкий дефект</translation>
    </message>
    <message>
        <source>%1: %2 or %3</source>
        <translation>%1: %2 или %3</translation>
    </message>
    <message>
        <source>AliExpress is closed for this order</source>
        <translation>На AliExpress этот заказ закрыт</translation>
    </message>
    <message>
        <source>Two dates: which one is right?</source>
        <translation>Две даты: какая верна?</translation>
    </message>
    <message>
        <source>Nothing to do</source>
        <translation>Делать ничего не нужно</translation>
    </message>
    <message>
        <source>Add the protection date</source>
        <translation>Укажите срок защиты</translation>
    </message>
    <message>
        <source>Open the dispute now</source>
        <translation>Откройте спор сейчас</translation>
    </message>
    <message>
        <source>Open the dispute today</source>
        <translation>Откройте спор сегодня</translation>
    </message>
    <message>
        <source>Ask the seller for more time</source>
        <translation>Попросите продавца продлить защиту</translation>
    </message>
    <message>
        <source>Ask where the parcel is</source>
        <translation>Спросите, где посылка</translation>
    </message>
    <message>
        <source>Ask for a working tracking number</source>
        <translation>Попросите рабочий трек-номер</translation>
    </message>
    <message>
        <source>Ask what happened to the parcel</source>
        <translation>Спросите, что случилось с посылкой</translation>
    </message>
    <message>
        <source>Appeal if you have new proof</source>
        <translation>Подайте апелляцию, если есть новое доказательство</translation>
    </message>
    <message>
        <source>Write to AliExpress support</source>
        <translation>Напишите в поддержку AliExpress</translation>
    </message>
    <message>
        <source>Ask where the refund is</source>
        <translation>Спросите, где деньги</translation>
    </message>
    <message>
        <source>Open a PayPal dispute</source>
        <translation>Откройте спор в PayPal</translation>
    </message>
    <message>
        <source>Turn the PayPal dispute into a claim</source>
        <translation>Переведите спор PayPal в претензию</translation>
    </message>
    <message>
        <source>Ask your bank for the money</source>
        <translation>Обратитесь за деньгами в банк</translation>
    </message>
    <message>
        <source>Ask a consumer body for help</source>
        <translation>Обратитесь в общество потребителей</translation>
    </message>
    <message>
        <source>If you paid with PayPal: open a dispute there</source>
        <translation>Если платили через PayPal: откройте спор там</translation>
    </message>
    <message>
        <source>If you paid by card: ask your bank</source>
        <translation>Если платили картой: обратитесь в банк</translation>
    </message>
    <message>
        <source>Nothing is sent before you pay. Pay, or cancel the order.</source>
        <translation>До оплаты ничего не отправят. Оплатите заказ или отмените его.</translation>
    </message>
    <message>
        <source>The time to pay ended on %1. Look whether it was cancelled.</source>
        <translation>До %1 нужно было оплатить. Посмотрите, не отменён ли заказ.</translation>
    </message>
    <message>
        <source>Pay by %1, or AliExpress cancels the order.</source>
        <translation>Оплатите до %1, иначе AliExpress отменит заказ.</translation>
    </message>
    <message>
        <source>The seller should have sent it by %1. You may cancel it.</source>
        <translation>До %1 продавец должен был отправить заказ. Его можно отменить.</translation>
    </message>
    <message>
        <source>The seller must send it. If nothing is sent, the money comes back.</source>
        <translation>Продавец должен отправить заказ. Если не отправит, деньги вернутся.</translation>
    </message>
    <message>
        <source>The seller had to send it by %1. Support can cancel the order.</source>
        <translation>До %1 продавец должен был отправить заказ. Поддержка может его отменить.</translation>
    </message>
    <message>
        <source>You asked to cancel and nobody answered. Support can do it.</source>
        <translation>Вы просили отменить заказ, и никто не ответил. Это может сделать поддержка.</translation>
    </message>
    <message>
        <source>The dispute takes too long. Ask support for a decision.</source>
        <translation>Спор тянется слишком долго. Попросите поддержку принять решение.</translation>
    </message>
    <message>
        <source>AliExpress support can look into it.</source>
        <translation>Поддержка AliExpress может в этом разобраться.</translation>
    </message>
    <message>
        <source>Until then it is normal that tracking shows nothing new.</source>
        <translation>До этого дня отслеживание может не меняться, это нормально.</translation>
    </message>
    <message>
        <source>Tracking has not moved for long. Ask the seller or the carrier.</source>
        <translation>Отслеживание давно не меняется. Спросите продавца или перевозчика.</translation>
    </message>
    <message>
        <source>AliExpress checks the payment. Then the seller sends the order.</source>
        <translation>AliExpress проверяет оплату. Потом продавец отправит заказ.</translation>
    </message>
    <message>
        <source>Your return is on its way. Say when the seller has it.</source>
        <translation>Ваш возврат в пути. Сообщите, когда он будет у продавца.</translation>
    </message>
    <message>
        <source>AliGuard does not know this status. Look, and say what the page shows.</source>
        <translation>AliGuard не знает этого статуса. Посмотрите и запишите, что на странице.</translation>
    </message>
    <message>
        <source>Tracking says delivered on %1. Is it there, and is it right?</source>
        <translation>С %1 в отслеживании «доставлено». Посылка у вас? Всё верно?</translation>
    </message>
    <message>
        <source>You opened the dispute on %1.</source>
        <translation>Вы открыли спор %1.</translation>
    </message>
    <message>
        <source>You confirmed receipt on %1. A dispute is still possible.</source>
        <translation>Вы подтвердили получение %1. Спор ещё возможен.</translation>
    </message>
    <message>
        <source>The seller asks for something. Answer, and stay protected.</source>
        <translation>Продавец чего-то просит. Ответьте и сохраните защиту.</translation>
    </message>
    <message>
        <source>Without the date from the order page there is no countdown and no alarm.</source>
        <translation>Без даты со страницы заказа нет ни отсчёта, ни напоминаний.</translation>
    </message>
    <message>
        <source>Tracking shows nothing yet. Ask the seller, and keep the answer.</source>
        <translation>Отслеживание пока пустое. Спросите продавца и сохраните ответ.</translation>
    </message>
    <message>
        <source>The tracking number does not work. Ask the seller for the right one.</source>
        <translation>Трек-номер не работает. Попросите у продавца верный.</translation>
    </message>
    <message>
        <source>Nothing to do now. AliGuard tells you when there is.</source>
        <translation>Сейчас делать ничего не нужно. AliGuard подскажет, когда придёт время.</translation>
    </message>
    <message>
        <source>The parcel should be there. Say whether it came and whether it is right.</source>
        <translation>Посылка должна быть у вас. Укажите, пришла ли она и всё ли верно.</translation>
    </message>
    <message>
        <source>Open it, compare it with the listing, take pictures of anything wrong.</source>
        <translation>Откройте её, сравните со страницей товара, снимите всё, что не так.</translation>
    </message>
    <message>
        <source>If the seller is silent, you get the refund.</source>
        <translation>Если продавец промолчит, деньги вернут вам.</translation>
    </message>
    <message>
        <source>Send the item with tracking and enter the number on the dispute page.</source>
        <translation>Отправьте товар с отслеживанием и введите трек-номер на странице спора.</translation>
    </message>
    <message>
        <source>AliExpress decided against you. An appeal needs new proof.</source>
        <translation>AliExpress решил не в вашу пользу. Для апелляции нужны новые доказательства.</translation>
    </message>
    <message>
        <source>AliExpress is closed. A consumer body can still write to the platform.</source>
        <translation>На AliExpress всё закрыто. Общество потребителей ещё может написать площадке.</translation>
    </message>
    <message>
        <source>Every window of AliExpress for this order is over.</source>
        <translation>Все сроки AliExpress по этому заказу прошли.</translation>
    </message>
    <message>
        <source>If something turns out wrong: a dispute is possible until %1.</source>
        <translation>Если что-то окажется не так: спор возможен до %1.</translation>
    </message>
    <message>
        <source>AliGuard tells you when there is something to do.</source>
        <translation>AliGuard подскажет, когда нужно будет действовать.</translation>
    </message>
    <message>
        <source>This order is finished.</source>
        <translation>Этот заказ завершён.</translation>
    </message>
    <message>
        <source>A dispute is possible until %1.</source>
        <translation>Спор возможен до %1.</translation>
    </message>
    <message>
        <source>AliExpress refused the form on %1. Nothing is lost.</source>
        <translation>AliExpress не принял форму %1. Ничего не потеряно.</translation>
    </message>
    <message>
        <source>Was it shipped?</source>
        <translation>Заказ отправлен?</translation>
    </message>
    <message>
        <source>Ask for the tracking number</source>
        <translation>Спросить трек-номер</translation>
    </message>
    <message>
        <source>The seller had to send it by %1, and no shipping day is recorded. Look, and say.</source>
        <translation>До %1 продавец должен был отправить заказ, а день отправки не записан. Посмотрите и отметьте.</translation>
    </message>
    <message>
        <source>There is no tracking number. Ask the seller for it, or enter it.</source>
        <translation>Трек-номера нет. Спросите его у продавца или введите.</translation>
    </message>
    <message>
        <source>You opened the dispute on %1 (at AliExpress, in Pacific time, %2).</source>
        <translation>Вы открыли спор %1 (на AliExpress, по тихоокеанскому времени, %2).</translation>
    </message>
    <message>
        <source>No answer until %1 means a refund.</source>
        <translation>Нет ответа до %1 — вернут деньги.</translation>
    </message>
    <message>
        <source>Look each day whether AliExpress asks for more proof.</source>
        <translation>Каждый день смотрите, не просит ли AliExpress ещё доказательств.</translation>
    </message>
    <message>
        <source>The seller had to answer by %1. Look at the page.</source>
        <translation>До %1 продавец должен был ответить. Посмотрите страницу.</translation>
    </message>
    <message>
        <source>AliExpress should have joined by %1. Look at the page.</source>
        <translation>До %1 AliExpress должен был подключиться. Посмотрите страницу.</translation>
    </message>
    <message>
        <source>The time to answer the offer ended on %1. Look: silence may accept it.</source>
        <translation>До %1 нужно было ответить на предложение. Посмотрите: молчание могут счесть согласием.</translation>
    </message>
    <message>
        <source>Look at the page and record what it says.</source>
        <translation>Посмотрите страницу и запишите, что там.</translation>
    </message>
    <message>
        <source>You sent a reply on %1. Now reject the offer on the dispute page, then record it.</source>
        <translation>%1 вы ответили. Теперь отклоните предложение на странице спора и запишите это.</translation>
    </message>
    <message>
        <source>Accepting is final; silence may accept it.</source>
        <translation>Согласие нельзя отменить; молчание могут счесть согласием.</translation>
    </message>
    <message>
        <source>The seller made an offer.</source>
        <translation>Продавец сделал предложение.</translation>
    </message>
    <message>
        <source>The seller offers %1 if you send it back.</source>
        <translation>Продавец даёт %1, если вы вернёте товар.</translation>
    </message>
    <message>
        <source>The seller offers %1 of %2.</source>
        <translation>Продавец даёт %1 из %2.</translation>
    </message>
    <message>
        <source>The seller offers %1.</source>
        <translation>Продавец даёт %1.</translation>
    </message>
    <message>
        <source>Answer the seller, and keep the dispute open.</source>
        <translation>Ответьте продавцу и не закрывайте спор.</translation>
    </message>
    <message>
        <source>The seller asks you to %1.</source>
        <translation>Продавец просит вас %1.</translation>
    </message>
    <message>
        <source>Answer, and keep the dispute open.</source>
        <translation>Ответьте и не закрывайте спор.</translation>
    </message>
    <message>
        <source>Answer, and keep your protection.</source>
        <translation>Ответьте и сохраните защиту.</translation>
    </message>
    <message>
        <source>The time ended on %1. Send it, and enter the number at once.</source>
        <translation>Срок был до %1, он прошёл. Отправьте товар и сразу впишите трек-номер.</translation>
    </message>
    <message>
        <source>Send it with tracking by %1 and enter the number on the dispute page.</source>
        <translation>Отправьте товар с отслеживанием до %1 и введите трек-номер на странице спора.</translation>
    </message>
    <message>
        <source>The refund is late. Ask AliExpress where the money is.</source>
        <translation>Возврат запаздывает. Спросите AliExpress, где деньги.</translation>
    </message>
    <message>
        <source>The refund should be there. Look at your account or card.</source>
        <translation>Деньги уже должны прийти. Проверьте счёт или карту.</translation>
    </message>
    <message>
        <source>A refund takes up to %1. Nothing to do until then.</source>
        <translation>Деньги могут идти %1. До тех пор делать ничего не нужно.</translation>
    </message>
    <message>
        <source>For the rest: appeal with new proof, or leave it.</source>
        <translation>Остальное: апелляция с новыми доказательствами — или оставить как есть.</translation>
    </message>
    <message>
        <source>AliExpress granted a part. An appeal needs new proof.</source>
        <translation>AliExpress присудил часть. Для апелляции нужны новые доказательства.</translation>
    </message>
    <message>
        <source>AliExpress decided on %1. An appeal needs new proof.</source>
        <translation>AliExpress присудил %1. Для апелляции нужны новые доказательства.</translation>
    </message>
    <message>
        <source>AliExpress decided on %1 of %2. An appeal needs new proof.</source>
        <translation>AliExpress присудил %1 из %2. Для апелляции нужны новые доказательства.</translation>
    </message>
    <message>
        <source>A part of the money came back.</source>
        <translation>Часть денег вернулась.</translation>
    </message>
    <message>
        <source>You got %1 back.</source>
        <translation>Вам вернулось %1.</translation>
    </message>
    <message>
        <source>You got %1 of %2 back.</source>
        <translation>Вам вернулось %1 из %2.</translation>
    </message>
    <message>
        <source>Do it by %1, or PayPal closes the dispute for good.</source>
        <translation>Сделайте это до %1, иначе PayPal закроет спор навсегда.</translation>
    </message>
    <message>
        <source>AliExpress does not help any more. PayPal can until %1.</source>
        <translation>AliExpress больше не поможет. До %1 может помочь PayPal.</translation>
    </message>
    <message>
        <source>AliExpress is not done, but PayPal helps only until %1.</source>
        <translation>На AliExpress ещё не всё решено, но PayPal помогает только до %1 включительно.</translation>
    </message>
    <message>
        <source>AliExpress does not help any more. Your bank can until %1.</source>
        <translation>AliExpress больше не поможет. До %1 может помочь банк.</translation>
    </message>
    <message>
        <source>AliExpress is not done, but your bank helps only until %1.</source>
        <translation>На AliExpress ещё не всё решено, но банк помогает только до %1 включительно.</translation>
    </message>
    <message>
        <source>You asked on %1. Ask again on %2 if it has not moved.</source>
        <translation>Вы просили %1. Если срок не сдвинется, попросите ещё раз: %2</translation>
    </message>
    <message>
        <source>Until %1 there is nothing to do.</source>
        <translation>До %1 делать ничего не нужно.</translation>
    </message>
    <message>
        <source>It has not moved since you asked: ask again.</source>
        <translation>После вашей просьбы дата не сдвинулась: попросите ещё раз.</translation>
    </message>
    <message>
        <source>The seller can make it longer.</source>
        <translation>Продавец может продлить защиту.</translation>
    </message>
    <message>
        <source>The parcel went back and no refund has come. Ask for it.</source>
        <translation>Посылка ушла обратно, а деньги не пришли. Попросите вернуть их.</translation>
    </message>
    <message>
        <source>You asked the seller for more time on %1.</source>
        <translation>Вы просили продавца продлить защиту %1.</translation>
    </message>
    <message>
        <source>The protection date has not moved.</source>
        <translation>Дата защиты не изменилась.</translation>
    </message>
    <message>
        <source>The seller refused on %1.</source>
        <translation>%1 продавец отказал.</translation>
    </message>
    <message>
        <source>After the protection end a dispute is possible until %1.</source>
        <translation>После конца защиты спор возможен до %1 включительно.</translation>
    </message>
    <message>
        <source>The form was refused. Nothing is lost.</source>
        <translation>Форму не приняли. Ничего не потеряно.</translation>
    </message>
    <message>
        <source>AliExpress refused the form on %1: %2. Nothing is lost.</source>
        <translation>AliExpress не принял форму %1: %2. Ничего не потеряно.</translation>
    </message>
    <message>
        <source>The protection ended on %1.</source>
        <translation>Защита %1 закончилась.</translation>
    </message>
    <message>
        <source>Tracking says delivered on %1.</source>
        <translation>С %1 в отслеживании «доставлено».</translation>
    </message>
    <message>
        <source>You have the parcel since %1.</source>
        <translation>С %1 посылка у вас.</translation>
    </message>
    <message>
        <source>You confirmed receipt on %1.</source>
        <translation>Вы %1 подтвердили получение.</translation>
    </message>
    <message>
        <source>The order was completed on %1.</source>
        <translation>С %1 заказ завершён.</translation>
    </message>
    <message>
        <source>Tracking says delivered on %1, but nothing arrived.</source>
        <translation>С %1 в отслеживании «доставлено», но ничего не пришло.</translation>
    </message>
    <message>
        <source>The time for a dispute is probably over.</source>
        <translation>Время для спора, скорее всего, прошло.</translation>
    </message>
    <message>
        <source>The protection ends within hours. Open the dispute at once.</source>
        <translation>До конца защиты остались часы. Сразу откройте спор.</translation>
    </message>
    <message>
        <source>The protection ends on %1. Open the dispute at once.</source>
        <translation>Защита кончается %1 — сразу откройте спор.</translation>
    </message>
    <message>
        <source>The protection ends on %1 and the parcel is not there.</source>
        <translation>Защита заканчивается %1, а посылки нет.</translation>
    </message>
    <message>
        <source>Today is the last safe day.</source>
        <translation>Сегодня последний безопасный день.</translation>
    </message>
    <message>
        <source>%1 says %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>The earlier one counts until you decide.</source>
        <translation>Пока вы не решили, действует более ранняя.</translation>
    </message>
    <message>
        <source>Between %1 and %2 (estimate, not used for alarms).</source>
        <translation>Примерно с %1 по %2 (оценка, для напоминаний не годится).</translation>
    </message>
    <message>
        <source>%1, read %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>Counted from</source>
        <translation>Отсчёт от</translation>
    </message>
    <message>
        <source>%1: one day earlier, to be safe</source>
        <translation>%1: на день раньше, для надёжности</translation>
    </message>
    <message>
        <source>Over at</source>
        <translation>Точный конец</translation>
    </message>
    <message>
        <source>%1, %2 your time</source>
        <translation>%1, %2 по вашему времени</translation>
    </message>
    <message>
        <source>If it is refused, you can still act until %1.</source>
        <translation>Если откажут, действовать можно ещё до %1.</translation>
    </message>
    <message>
        <source>advice of AliGuard</source>
        <translation>совет AliGuard</translation>
    </message>
    <message>
        <source>rule of AliExpress</source>
        <translation>правило AliExpress</translation>
    </message>
    <message>
        <source>rule of others (PayPal, banks, law)</source>
        <translation>чужое правило (PayPal, банки, закон)</translation>
    </message>
</context>
<context>
    <name>ExportFlow</name>
    <message>
        <source>AliGuard orders %1</source>
        <translation>Заказы AliGuard %1</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Экспорт</translation>
    </message>
    <message>
        <source>AliGuard file (*.json)</source>
        <translation>Файл AliGuard (*.json)</translation>
    </message>
    <message numerus="yes">
        <source>%n order(s) written to %1.</source>
        <translation>
            <numerusform>%n заказ записан в %1.</numerusform>
            <numerusform>%n заказа записано в %1.</numerusform>
            <numerusform>%n заказов записано в %1.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FactsPage</name>
    <message>
        <source>Check the facts</source>
        <translation>Проверьте факты</translation>
    </message>
    <message>
        <source>The statement uses only these. Correct what is wrong; empty lines stay out of the text.</source>
        <translation>В текст войдут только они. Исправьте неверное; пустые строки в текст не попадут.</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Изменить</translation>
    </message>
    <message>
        <source>Every fact above is true. AliExpress may close accounts for invented claims.</source>
        <translation>Все факты выше верны. За выдуманные претензии AliExpress может закрыть аккаунт.</translation>
    </message>
    <message numerus="yes">
        <source>%n fact(s) missing</source>
        <translation>
            <numerusform>Не хватает %n факта</numerusform>
            <numerusform>Не хватает %n фактов</numerusform>
            <numerusform>Не хватает %n фактов</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n fact(s) to correct</source>
        <translation>
            <numerusform>Исправить %n факт</numerusform>
            <numerusform>Исправить %n факта</numerusform>
            <numerusform>Исправить %n фактов</numerusform>
        </translation>
    </message>
    <message>
        <source>1 box to tick</source>
        <translation>Поставьте галочку</translation>
    </message>
    <message>
        <source>From the order: %1</source>
        <translation>Из заказа: %1</translation>
    </message>
    <message>
        <source>Show less</source>
        <translation>Свернуть</translation>
    </message>
    <message>
        <source>Change the facts from the order</source>
        <translation>Изменить факты из заказа</translation>
    </message>
    <message>
        <source>Tick this box to go on.</source>
        <translation>Поставьте здесь галочку, чтобы продолжить.</translation>
    </message>
</context>
<context>
    <name>FactsPanel</name>
    <message>
        <source>About this exhibit</source>
        <translation>Об этом доказательстве</translation>
    </message>
    <message>
        <source>Fingerprint of the file (SHA-256)</source>
        <translation>Отпечаток файла (SHA-256)</translation>
    </message>
    <message>
        <source>Copy SHA-256</source>
        <translation>Скопировать SHA-256</translation>
    </message>
    <message>
        <source>This copy was made by AliGuard. Its original is kept unchanged.</source>
        <translation>Эту копию сделал AliGuard. Оригинал хранится без изменений.</translation>
    </message>
    <message>
        <source>The original is kept unchanged. Zooming and turning change only the view.</source>
        <translation>Оригинал хранится без изменений. Масштаб и поворот меняют только вид.</translation>
    </message>
    <message>
        <source>The original is kept unchanged.</source>
        <translation>Оригинал хранится без изменений.</translation>
    </message>
    <message>
        <source>Look at the original</source>
        <translation>Посмотреть оригинал</translation>
    </message>
    <message>
        <source>Look at the copy</source>
        <translation>Посмотреть копию</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>Скопировано</translation>
    </message>
    <message>
        <source>Taken</source>
        <translation>Снято</translation>
    </message>
    <message>
        <source>Made</source>
        <translation>Сделано</translation>
    </message>
    <message>
        <source>Added</source>
        <translation>Добавлено</translation>
    </message>
    <message>
        <source>%1 by %2 pixels</source>
        <translation>%1 на %2 пикселей</translation>
    </message>
    <message>
        <source>Picture</source>
        <translation>Картинка</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Файл</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>неизвестно</translation>
    </message>
    <message>
        <source>%1, says the camera in the picture</source>
        <translation>%1, по данным камеры в картинке</translation>
    </message>
    <message>
        <source>%1, the file&apos;s last change</source>
        <translation>%1, последнее изменение файла</translation>
    </message>
    <message>
        <source>%1, when it was added</source>
        <translation>%1, когда добавлено</translation>
    </message>
    <message>
        <source>%1, dropped by you</source>
        <translation>%1, вы перетащили</translation>
    </message>
    <message>
        <source>%1, pasted by you</source>
        <translation>%1, вы вставили</translation>
    </message>
    <message>
        <source>%1, chosen by you</source>
        <translation>%1, вы выбрали</translation>
    </message>
    <message>
        <source>%1, by an import</source>
        <translation>%1, при импорте</translation>
    </message>
</context>
<context>
    <name>FixButton</name>
    <message>
        <source>Fix: {text}</source>
        <translation>Исправить: {text}</translation>
    </message>
</context>
<context>
    <name>Flows</name>
    <message>
        <source>About AliGuard</source>
        <translation>Об AliGuard</translation>
    </message>
    <message>
        <source>Free software under the MIT licence. No account, no network, no adverts.</source>
        <translation>Свободная программа, лицензия MIT. Без учётной записи, сети и рекламы.</translation>
    </message>
</context>
<context>
    <name>GeneralPage</name>
    <message>
        <source>Like the system</source>
        <translation>Как в системе</translation>
    </message>
    <message>
        <source>Language and time</source>
        <translation>Язык и время</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Язык</translation>
    </message>
    <message>
        <source>For a new language, quit AliGuard (File &gt; Quit) and start it again.</source>
        <translation>Чтобы сменить язык, закройте AliGuard через «Файл &gt; Выйти» и запустите снова.</translation>
    </message>
    <message>
        <source>Time zone</source>
        <translation>Часовой пояс</translation>
    </message>
    <message>
        <source>Taken from your computer. All days are yours; AliExpress counts in Pacific time.</source>
        <translation>Взят с вашего компьютера. Все дни указаны по вашему времени; AliExpress считает по тихоокеанскому.</translation>
    </message>
    <message>
        <source>Saved. Start AliGuard again to see the language.</source>
        <translation>Сохранено. Перезапустите AliGuard, чтобы увидеть язык.</translation>
    </message>
</context>
<context>
    <name>Gestures</name>
    <message>
        <source>adding an order</source>
        <translation>добавление заказа</translation>
    </message>
    <message>
        <source>editing an order</source>
        <translation>правка заказа</translation>
    </message>
    <message>
        <source>recording</source>
        <translation>запись события</translation>
    </message>
    <message>
        <source>correcting the history</source>
        <translation>исправление истории</translation>
    </message>
    <message>
        <source>deleting from the history</source>
        <translation>удаление из истории</translation>
    </message>
    <message>
        <source>protection date</source>
        <translation>дата защиты</translation>
    </message>
    <message>
        <source>deciding a date</source>
        <translation>выбор даты</translation>
    </message>
    <message>
        <source>note</source>
        <translation>заметка</translation>
    </message>
    <message>
        <source>moving to the trash</source>
        <translation>перемещение в корзину</translation>
    </message>
    <message>
        <source>taking out of the trash</source>
        <translation>возврат из корзины</translation>
    </message>
    <message>
        <source>removing orders</source>
        <translation>удаление заказов</translation>
    </message>
    <message>
        <source>adding evidence</source>
        <translation>добавление доказательств</translation>
    </message>
    <message>
        <source>removing evidence</source>
        <translation>удаление доказательства</translation>
    </message>
    <message>
        <source>deleting evidence for good</source>
        <translation>удаление доказательства навсегда</translation>
    </message>
    <message>
        <source>restoring evidence</source>
        <translation>возврат доказательства</translation>
    </message>
    <message>
        <source>describing evidence</source>
        <translation>описание доказательства</translation>
    </message>
    <message>
        <source>moving evidence</source>
        <translation>перестановка доказательств</translation>
    </message>
    <message>
        <source>import</source>
        <translation>импорт</translation>
    </message>
    <message>
        <source>discarding a draft</source>
        <translation>удаление черновика</translation>
    </message>
    <message>
        <source>last change</source>
        <translation>последнее изменение</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Отменить</translation>
    </message>
    <message>
        <source>Undo %1</source>
        <translation>Отменить: %1</translation>
    </message>
    <message>
        <source>Redo %1</source>
        <translation>Повторить: %1</translation>
    </message>
    <message>
        <source>Done again: %1</source>
        <translation>Повторено: %1</translation>
    </message>
    <message>
        <source>Undone: %1</source>
        <translation>Отменено: %1</translation>
    </message>
</context>
<context>
    <name>GuardRails</name>
    <message>
        <source>Accept %1</source>
        <translation>Принять %1</translation>
    </message>
    <message>
        <source>Keep the dispute open</source>
        <translation>Не закрывать спор</translation>
    </message>
    <message>
        <source>Reject and ask again</source>
        <translation>Отклонить и просить снова</translation>
    </message>
    <message>
        <source>Accept the offer</source>
        <translation>Принять предложение</translation>
    </message>
    <message>
        <source>Cancel the dispute</source>
        <translation>Отменить спор</translation>
    </message>
    <message>
        <source>Change the dispute</source>
        <translation>Изменить спор</translation>
    </message>
    <message>
        <source>Say no and keep your protection</source>
        <translation>Отказать и сохранить защиту</translation>
    </message>
    <message>
        <source>Wait longer</source>
        <translation>Подождать ещё</translation>
    </message>
    <message>
        <source>Confirm receipt</source>
        <translation>Подтвердить получение</translation>
    </message>
    <message>
        <source>Agree to a new parcel</source>
        <translation>Согласиться на новую посылку</translation>
    </message>
    <message>
        <source>Take the money outside AliExpress</source>
        <translation>Взять деньги вне AliExpress</translation>
    </message>
    <message>
        <source>Pay an extra fee</source>
        <translation>Оплатить дополнительный сбор</translation>
    </message>
    <message>
        <source>Ask for a free return</source>
        <translation>Попросить бесплатный возврат</translation>
    </message>
    <message>
        <source>Send it back at your cost</source>
        <translation>Вернуть товар за свой счёт</translation>
    </message>
    <message>
        <source>Keep the shipping date</source>
        <translation>Не менять срок отправки</translation>
    </message>
    <message>
        <source>Agree to a later shipping date</source>
        <translation>Согласиться на отправку позже</translation>
    </message>
    <message>
        <source>Do nothing</source>
        <translation>Ничего не делать</translation>
    </message>
    <message>
        <source>Advised</source>
        <translation>Советуем</translation>
    </message>
    <message>
        <source>Possible</source>
        <translation>Возможно</translation>
    </message>
    <message>
        <source>Risky</source>
        <translation>Рискованно</translation>
    </message>
    <message>
        <source>Final</source>
        <translation>Необратимо</translation>
    </message>
    <message>
        <source>You get</source>
        <translation>Вы получите</translation>
    </message>
    <message>
        <source>You ask for</source>
        <translation>Вы просите</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Дальше</translation>
    </message>
    <message>
        <source>Safe to wait</source>
        <translation>Ждать можно</translation>
    </message>
    <message>
        <source>Way back</source>
        <translation>Путь назад</translation>
    </message>
    <message>
        <source>A re-send</source>
        <translation>Новая посылка</translation>
    </message>
    <message>
        <source>After %1</source>
        <translation>После %1</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>Позже</translation>
    </message>
    <message>
        <source>Nothing</source>
        <translation>Ничего</translation>
    </message>
    <message>
        <source>Nothing back of %money</source>
        <translation>Из %money не вернётся ничего</translation>
    </message>
    <message>
        <source>Only the seller&apos;s promise</source>
        <translation>Только обещание продавца</translation>
    </message>
    <message>
        <source>The parcel, if it still comes</source>
        <translation>Посылку, если она ещё придёт</translation>
    </message>
    <message>
        <source>Some days; the parcel is here already</source>
        <translation>Несколько дней; но посылка уже здесь</translation>
    </message>
    <message>
        <source>%money, all that you asked for</source>
        <translation>%money — всё, что вы просили</translation>
    </message>
    <message>
        <source>%money of %whole</source>
        <translation>%money из %whole</translation>
    </message>
    <message>
        <source>%money</source>
        <translation>%money</translation>
    </message>
    <message>
        <source>What the offer names; its amount is not recorded</source>
        <translation>То, что в предложении; сумма не записана</translation>
    </message>
    <message>
        <source>%money, once the seller has the item back</source>
        <translation>%money, когда товар вернётся к продавцу</translation>
    </message>
    <message>
        <source>The money comes once the seller has the item back</source>
        <translation>Деньги, когда товар вернётся к продавцу</translation>
    </message>
    <message>
        <source>%money less the postage that you pay</source>
        <translation>%money минус пересылка за ваш счёт</translation>
    </message>
    <message>
        <source>The refund less the postage that you pay</source>
        <translation>Сумму возврата минус пересылка за ваш счёт</translation>
    </message>
    <message>
        <source>%money of %whole; the rest is postage</source>
        <translation>%money из %whole; остальное — пересылка</translation>
    </message>
    <message>
        <source>Nothing: postage is %money above the refund</source>
        <translation>Ничего: пересылка дороже возврата на %money</translation>
    </message>
    <message>
        <source>The item, and the order is done</source>
        <translation>Товар, и заказ завершён</translation>
    </message>
    <message>
        <source>Your whole claim stays</source>
        <translation>Всё ваше требование в силе</translation>
    </message>
    <message>
        <source>Your claim of %money stays</source>
        <translation>Ваше требование на %money в силе</translation>
    </message>
    <message>
        <source>Your protection stays as it is</source>
        <translation>Ваша защита остаётся как есть</translation>
    </message>
    <message>
        <source>%money, refund only, inside the dispute</source>
        <translation>%money, только возврат средств, внутри спора</translation>
    </message>
    <message>
        <source>%money for the return, inside the dispute</source>
        <translation>%money за возврат товара, внутри спора</translation>
    </message>
    <message>
        <source>Your claim, inside the dispute</source>
        <translation>Ваше требование, внутри спора</translation>
    </message>
    <message>
        <source>A prepaid label, or the refund without return</source>
        <translation>Оплаченную этикетку или деньги без возврата товара</translation>
    </message>
    <message>
        <source>What you enter now</source>
        <translation>То, что укажете сейчас</translation>
    </message>
    <message>
        <source>The seller answers by %day; no answer = refund</source>
        <translation>Продавец отвечает до %day; нет ответа — вернут деньги</translation>
    </message>
    <message>
        <source>The seller has %days again, until %day</source>
        <translation>У продавца снова %days, до %day</translation>
    </message>
    <message>
        <source>AliExpress joins by %day and decides</source>
        <translation>AliExpress подключится до %day и решит</translation>
    </message>
    <message>
        <source>AliExpress decides; look every day</source>
        <translation>Решает AliExpress; смотрите каждый день</translation>
    </message>
    <message>
        <source>The dispute ends for good</source>
        <translation>Спор закончится навсегда</translation>
    </message>
    <message>
        <source>The money should be there by %day</source>
        <translation>Деньги должны прийти до %day</translation>
    </message>
    <message>
        <source>Post it and enter its number by %day, else the money is lost</source>
        <translation>Отправьте и впишите трек-номер до %day, иначе деньги пропадут</translation>
    </message>
    <message>
        <source>The money goes to the seller</source>
        <translation>Деньги уйдут продавцу</translation>
    </message>
    <message>
        <source>Open a new dispute by %day, promise kept or not</source>
        <translation>Откройте новый спор до %day, сдержано обещание или нет</translation>
    </message>
    <message>
        <source>A new dispute would have to be opened today</source>
        <translation>Новый спор пришлось бы открыть сегодня</translation>
    </message>
    <message>
        <source>Look for the protection date first</source>
        <translation>Сначала найдите дату защиты</translation>
    </message>
    <message>
        <source>Is only a promise; AliExpress does not track it</source>
        <translation>Это только обещание; AliExpress за ним не следит</translation>
    </message>
    <message>
        <source>The protection ends on %day</source>
        <translation>Защита кончится %day</translation>
    </message>
    <message>
        <source>The protection runs until %day</source>
        <translation>Защита действует до %day</translation>
    </message>
    <message>
        <source>AliExpress cannot see it and cannot help</source>
        <translation>AliExpress этого не видит и помочь не сможет</translation>
    </message>
    <message>
        <source>It is not part of the order and not protected</source>
        <translation>Это не часть заказа, защиты на это нет</translation>
    </message>
    <message>
        <source>Not shipped by %day: AliExpress cancels and refunds</source>
        <translation>Не отправят до %day — AliExpress отменит заказ и вернёт деньги</translation>
    </message>
    <message>
        <source>Not shipped in time: AliExpress refunds</source>
        <translation>Не отправят вовремя — AliExpress вернёт деньги</translation>
    </message>
    <message>
        <source>The refund that is due after %day moves away</source>
        <translation>Возврат, положенный после %day, отодвинется</translation>
    </message>
    <message>
        <source>The refund moves away</source>
        <translation>Возврат денег отодвинется</translation>
    </message>
    <message>
        <source>After %day the offer may count as accepted</source>
        <translation>После %day предложение могут счесть принятым</translation>
    </message>
    <message>
        <source>After %day no dispute is possible</source>
        <translation>После %day спор невозможен</translation>
    </message>
    <message>
        <source>After %day the case counts as lost</source>
        <translation>После %day дело могут счесть проигранным</translation>
    </message>
    <message>
        <source>Not decided by %day: ask support</source>
        <translation>Нет решения до %day — напишите в поддержку</translation>
    </message>
    <message>
        <source>%days from now is %day: still safe</source>
        <translation>Через %days будет %day: ещё безопасно</translation>
    </message>
    <message>
        <source>%days from now is %day: %late too late</source>
        <translation>Через %days будет %day: опоздание на %late</translation>
    </message>
    <message>
        <source>The money goes to the seller, no new dispute</source>
        <translation>Деньги уйдут продавцу, нового спора не будет</translation>
    </message>
    <message>
        <source>Until %day, not a day longer</source>
        <translation>До %day, ни днём дольше</translation>
    </message>
    <message>
        <source>No day any more</source>
        <translation>Больше ни дня</translation>
    </message>
    <message>
        <source>Not known: add the protection date</source>
        <translation>Неизвестно: укажите дату защиты</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Нет</translation>
    </message>
    <message>
        <source>None, no new dispute</source>
        <translation>Нет, новый спор невозможен</translation>
    </message>
    <message>
        <source>You can still accept a later offer</source>
        <translation>Можно принять предложение позже</translation>
    </message>
    <message>
        <source>You can accept an offer or cancel later</source>
        <translation>Можно позже принять предложение или отменить спор</translation>
    </message>
    <message>
        <source>It can be opened again until %day</source>
        <translation>Снова открыть можно до %day</translation>
    </message>
    <message>
        <source>A dispute is possible until %day</source>
        <translation>Спор возможен до %day</translation>
    </message>
    <message>
        <source>Not known: the protection date is missing</source>
        <translation>Неизвестно: нет даты защиты</translation>
    </message>
    <message>
        <source>Hours at most; %day was the last safe day</source>
        <translation>Разве что часы; последним безопасным днём был %day</translation>
    </message>
    <message>
        <source>It can be changed until the decision</source>
        <translation>Изменить можно до решения</translation>
    </message>
    <message>
        <source>Only while the dispute is open: do not cancel it</source>
        <translation>Только пока спор открыт: не отменяйте его</translation>
    </message>
    <message>
        <source>None that is safe</source>
        <translation>Безопасного нет</translation>
    </message>
    <message>
        <source>You can still change your mind</source>
        <translation>Передумать ещё можно</translation>
    </message>
    <message>
        <source>“close the dispute, then I pay”</source>
        <translation>«закройте спор, потом заплачу»</translation>
    </message>
    <message>
        <source>“wait some more days”</source>
        <translation>«подождите ещё несколько дней»</translation>
    </message>
    <message>
        <source>an offer of almost nothing</source>
        <translation>предложение почти без денег</translation>
    </message>
    <message>
        <source>money outside AliExpress</source>
        <translation>деньги вне AliExpress</translation>
    </message>
    <message>
        <source>“confirm receipt first”</source>
        <translation>«сначала подтвердите получение»</translation>
    </message>
    <message>
        <source>an extra fee afterwards</source>
        <translation>дополнительный сбор задним числом</translation>
    </message>
    <message>
        <source>“return it at your cost”</source>
        <translation>«верните за свой счёт»</translation>
    </message>
    <message>
        <source>“I send a new one”</source>
        <translation>«вышлю новую посылку»</translation>
    </message>
    <message>
        <source>guilt, insults or reviews</source>
        <translation>жалость, оскорбления или разговоры об отзыве</translation>
    </message>
    <message>
        <source>Known tactic: %1.</source>
        <translation>Известная уловка: %1.</translation>
    </message>
    <message>
        <source>Looks like a known tactic: %1.</source>
        <translation>Похоже на известную уловку: %1.</translation>
    </message>
    <message>
        <source>Keep it open. Ask for the refund offer inside the dispute.</source>
        <translation>Не закрывайте спор. Просите предложить возврат внутри спора.</translation>
    </message>
    <message>
        <source>Name a day before your protection ends. After it, open the dispute.</source>
        <translation>Назовите день до конца защиты. После него откройте спор.</translation>
    </message>
    <message>
        <source>Reject it and ask for the whole amount, with your proof.</source>
        <translation>Отклоните и просите всю сумму, с доказательствами.</translation>
    </message>
    <message>
        <source>Only a refund through AliExpress is protected. Ask for that.</source>
        <translation>Защищён только возврат через AliExpress. Просите его.</translation>
    </message>
    <message>
        <source>Confirm only when you hold the item and it is right.</source>
        <translation>Подтверждайте, только когда товар у вас и с ним всё в порядке.</translation>
    </message>
    <message>
        <source>The price is paid. You owe no fee that was not agreed.</source>
        <translation>Цена уплачена. О сборе не договаривались, платить его вы не должны.</translation>
    </message>
    <message>
        <source>For a faulty item, ask for a prepaid label or a refund without return.</source>
        <translation>Если товар с дефектом, просите оплаченную этикетку или деньги без возврата товара.</translation>
    </message>
    <message>
        <source>Prefer the refund. A new parcel has no protection of its own.</source>
        <translation>Лучше возврат денег. У новой посылки своей защиты нет.</translation>
    </message>
    <message>
        <source>Stay polite and factual. Keep a screenshot.</source>
        <translation>Оставайтесь вежливы, пишите по делу. Сохраните снимок экрана.</translation>
    </message>
</context>
<context>
    <name>HintWords</name>
    <message>
        <source>Chinese New Year</source>
        <translation>Китайский Новый год</translation>
    </message>
    <message>
        <source>The 11.11 sale</source>
        <translation>Распродажа 11.11</translation>
    </message>
    <message>
        <source>Black Friday and Cyber Monday</source>
        <translation>Чёрная пятница и Киберпонедельник</translation>
    </message>
    <message>
        <source>The 12.12 sale and Christmas</source>
        <translation>Распродажа 12.12 и Рождество</translation>
    </message>
    <message>
        <source>Golden Week in China</source>
        <translation>Золотая неделя в Китае</translation>
    </message>
    <message>
        <source>The 6.18 sale</source>
        <translation>Распродажа 6.18</translation>
    </message>
    <message>
        <source>The summer sale</source>
        <translation>Летняя распродажа</translation>
    </message>
    <message>
        <source>Your orders from this store usually took %1, the slowest %2. This one has been on the way for %3.</source>
        <translation>Ваши заказы из этого магазина обычно шли %1, самый долгий — %2. Этот в пути уже %3.</translation>
    </message>
    <message>
        <source>Your orders with this carrier usually took %1, the slowest %2. This one has been on the way for %3.</source>
        <translation>Ваши заказы с этим перевозчиком обычно шли %1, самый долгий — %2. Этот в пути уже %3.</translation>
    </message>
    <message>
        <source>Your orders to this country usually took %1, the slowest %2. This one has been on the way for %3.</source>
        <translation>Ваши заказы в эту страну обычно шли %1, самый долгий — %2. Этот в пути уже %3.</translation>
    </message>
    <message>
        <source>%1: parcels sent around then often take %2 longer. That may last until %3. Your protection date does not wait for it.</source>
        <translation>%1: посылки этих дней часто идут дольше на %2. Задержки возможны до %3; дата защиты их не ждёт.</translation>
    </message>
    <message>
        <source>No new scan for %1. More than %2 often means that a parcel is stuck or lost.</source>
        <translation>Новых событий нет уже %1. Перерыв дольше чем %2 часто значит, что посылка застряла или потеряна.</translation>
    </message>
    <message>
        <source>No new scan for %1. Up to %2 without one is usual.</source>
        <translation>Новых событий нет уже %1. Перерыв в %2 — обычное дело.</translation>
    </message>
    <message>
        <source>No scan in the %1 since it was shipped; the first usually comes within %2. The tracking number may be wrong.</source>
        <translation>Отправлено %1 назад, но событий всё нет; первое обычно появляется за %2. Возможно, трек-номер неверный.</translation>
    </message>
    <message>
        <source>No scan in the %1 since it was shipped; the first usually comes within %2.</source>
        <translation>Отправлено %1 назад, но событий всё нет; первое обычно появляется за %2.</translation>
    </message>
</context>
<context>
    <name>HintsCard</name>
    <message>
        <source>Late or lost?</source>
        <translation>Опаздывает или потеряна?</translation>
    </message>
</context>
<context>
    <name>HistoryDialog</name>
    <message>
        <source>History</source>
        <translation>История</translation>
    </message>
    <message>
        <source>What happened so far</source>
        <translation>Что уже произошло</translation>
    </message>
    <message>
        <source>date not known</source>
        <translation>дата неизвестна</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>День</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Что</translation>
    </message>
    <message>
        <source>Who says so</source>
        <translation>Откуда</translation>
    </message>
    <message>
        <source>Remarks</source>
        <translation>Пометки</translation>
    </message>
    <message>
        <source>Edit…</source>
        <translation>Изменить…</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Удалить</translation>
    </message>
    <message>
        <source>Record…</source>
        <translation>Записать…</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Закрыть</translation>
    </message>
</context>
<context>
    <name>HistoryFlow</name>
    <message>
        <source>Undo</source>
        <translation>Отменить</translation>
    </message>
    <message>
        <source>Corrected.</source>
        <translation>Исправлено.</translation>
    </message>
    <message>
        <source>Deleted.</source>
        <translation>Удалено.</translation>
    </message>
    <message>
        <source>There is nothing to undo here.</source>
        <translation>Отменять здесь нечего.</translation>
    </message>
    <message>
        <source>There is nothing to redo here.</source>
        <translation>Здесь нечего повторять.</translation>
    </message>
</context>
<context>
    <name>Import</name>
    <message>
        <source>Not read</source>
        <translation>Не прочитано</translation>
    </message>
    <message>
        <source>Two dates</source>
        <translation>Две даты</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Заметка</translation>
    </message>
    <message>
        <source>Updated</source>
        <translation>Обновлено</translation>
    </message>
    <message>
        <source>New</source>
        <translation>Новый</translation>
    </message>
    <message>
        <source>Already known</source>
        <translation>Уже известно</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Показать</translation>
    </message>
    <message>
        <source>Show row</source>
        <translation>Строка</translation>
    </message>
    <message>
        <source>Show mail</source>
        <translation>Письмо</translation>
    </message>
    <message>
        <source>Decide…</source>
        <translation>Решить…</translation>
    </message>
    <message>
        <source>Changes</source>
        <translation>Изменения</translation>
    </message>
    <message>
        <source>Add date</source>
        <translation>Указать дату</translation>
    </message>
    <message>
        <source>clipboard</source>
        <translation>буфер обмена</translation>
    </message>
    <message>
        <source>earlier import</source>
        <translation>прежний импорт</translation>
    </message>
    <message>
        <source>No protection date in this file. Copy it from the order page later.</source>
        <translation>В файле нет даты защиты. Возьмите её потом со страницы заказа.</translation>
    </message>
</context>
<context>
    <name>ImportFlow</name>
    <message>
        <source>Orders (*.json *.jsonl *.har *.html *.htm *.mhtml *.mht *.txt *.zip *.csv *.tsv *.xlsx *.ods *.xls *.eml *.mbox)</source>
        <translation>Заказы (*.json *.jsonl *.har *.html *.htm *.mhtml *.mht *.txt *.zip *.csv *.tsv *.xlsx *.ods *.xls *.eml *.mbox)</translation>
    </message>
    <message>
        <source>Pictures of order pages (%1)</source>
        <translation>Снимки страниц заказов (%1)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Все файлы (*)</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>Импорт</translation>
    </message>
    <message>
        <source>The clipboard holds no text. Copy the page first.</source>
        <translation>В буфере обмена нет текста. Сначала скопируйте страницу.</translation>
    </message>
    <message>
        <source>There is no report yet. It is kept from an import until you quit.</source>
        <translation>Отчёта пока нет. Он хранится от импорта до выхода из программы.</translation>
    </message>
</context>
<context>
    <name>ImportKinds</name>
    <message>
        <source>Orders list</source>
        <translation>Список заказов</translation>
    </message>
    <message>
        <source>Order page</source>
        <translation>Страница заказа</translation>
    </message>
    <message>
        <source>Tracking page</source>
        <translation>Отслеживание</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>Таблица</translation>
    </message>
    <message>
        <source>Refund requests</source>
        <translation>Запросы возврата</translation>
    </message>
    <message>
        <source>Copied text</source>
        <translation>Скопированный текст</translation>
    </message>
    <message>
        <source>Order numbers</source>
        <translation>Номера заказов</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>Письмо</translation>
    </message>
    <message>
        <source>AliGuard file</source>
        <translation>Файл AliGuard</translation>
    </message>
    <message>
        <source>Privacy copy</source>
        <translation>Копия данных</translation>
    </message>
</context>
<context>
    <name>ImportReportDialog</name>
    <message>
        <source>Import</source>
        <translation>Импорт</translation>
    </message>
    <message>
        <source>%1 of %2 files are read.</source>
        <translation>Прочитано файлов: %1 из %2.</translation>
    </message>
    <message>
        <source>The file is being read.</source>
        <translation>Файл читается.</translation>
    </message>
    <message>
        <source>Looking for orders that you have already.</source>
        <translation>Ищем заказы, которые у вас уже есть.</translation>
    </message>
    <message>
        <source>%1 of %2 orders are compared with yours.</source>
        <translation>Сверено заказов с вашими: %1 из %2.</translation>
    </message>
    <message>
        <source>%1 of %2 orders are written.</source>
        <translation>Записано заказов: %1 из %2.</translation>
    </message>
    <message>
        <source>All orders are saved. Your list is made ready.</source>
        <translation>Все заказы сохранены. Список готовится.</translation>
    </message>
    <message>
        <source>In a moment you see what came of it, and can undo it.</source>
        <translation>Сейчас вы увидите, что получилось, и сможете это отменить.</translation>
    </message>
    <message>
        <source>It was too late to stop: the orders were saved. You can undo this import.</source>
        <translation>Останавливать было поздно: заказы сохранены. Этот импорт можно отменить.</translation>
    </message>
    <message>
        <source>Everything in the files is listed here. Nothing is dropped in silence.</source>
        <translation>Здесь всё, что есть в файлах. Ничего не пропущено молча.</translation>
    </message>
    <message>
        <source>The import is being undone…</source>
        <translation>Импорт отменяется…</translation>
    </message>
    <message>
        <source>This import was undone.</source>
        <translation>Этот импорт отменён.</translation>
    </message>
    <message>
        <source>Orders are as they were before. The list shows what was read.</source>
        <translation>Заказы снова как раньше. В списке видно, что было прочитано.</translation>
    </message>
    <message>
        <source>Nothing was imported.</source>
        <translation>Ничего не импортировано.</translation>
    </message>
    <message>
        <source>You stopped it. Nothing was changed.</source>
        <translation>Вы остановили импорт. Ничего не изменилось.</translation>
    </message>
    <message>
        <source>The report was saved: %1</source>
        <translation>Отчёт сохранён: %1</translation>
    </message>
    <message>
        <source>The report was not saved to %1: %2. Choose another place.</source>
        <translation>Отчёт не сохранён в %1: %2. Выберите другое место.</translation>
    </message>
    <message>
        <source>Not read</source>
        <translation>Не прочитано</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Заметка</translation>
    </message>
    <message>
        <source>Changes</source>
        <translation>Изменения</translation>
    </message>
    <message>
        <source>Progress of the import</source>
        <translation>Ход импорта</translation>
    </message>
    <message>
        <source>Entries of the import</source>
        <translation>Записи импорта</translation>
    </message>
    <message>
        <source>Undo this import</source>
        <translation>Отменить импорт</translation>
    </message>
    <message>
        <source>Save report…</source>
        <translation>Сохранить отчёт…</translation>
    </message>
    <message>
        <source>Columns…</source>
        <translation>Столбцы…</translation>
    </message>
    <message>
        <source>Say what the columns of the table are, and read it again</source>
        <translation>Указать, что в столбцах таблицы, и прочитать её снова</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Отмена</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Готово</translation>
    </message>
    <message>
        <source>Your orders are being imported</source>
        <translation>Идёт импорт заказов</translation>
    </message>
    <message>
        <source>Until it is done, nothing is changed. You can stop it here.</source>
        <translation>Пока он не закончен, ничего не меняется. Его можно остановить здесь.</translation>
    </message>
    <message>
        <source>No orders were found.</source>
        <translation>Заказов не нашлось.</translation>
    </message>
    <message>
        <source>Nothing could be read.</source>
        <translation>Прочитать ничего не удалось.</translation>
    </message>
    <message>
        <source>Nothing new. Everything was known already.</source>
        <translation>Ничего нового. Всё уже было известно.</translation>
    </message>
    <message numerus="yes">
        <source>Import finished. %n entries need a look.</source>
        <translation>
            <numerusform>Импорт завершён. Посмотрите %n запись.</numerusform>
            <numerusform>Импорт завершён. Посмотрите %n записи.</numerusform>
            <numerusform>Импорт завершён. Посмотрите %n записей.</numerusform>
        </translation>
    </message>
    <message>
        <source>Import finished.</source>
        <translation>Импорт завершён.</translation>
    </message>
    <message>
        <source>All %1</source>
        <translation>Все %1</translation>
    </message>
    <message>
        <source>Needs a look %1</source>
        <translation>Посмотреть %1</translation>
    </message>
    <message>
        <source>New %1</source>
        <translation>Новые %1</translation>
    </message>
    <message>
        <source>Updated %1</source>
        <translation>Обновлённые %1</translation>
    </message>
    <message numerus="yes">
        <source>%n file(s)</source>
        <translation>
            <numerusform>%n файл</numerusform>
            <numerusform>%n файла</numerusform>
            <numerusform>%n файлов</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n entries</source>
        <translation>
            <numerusform>%n запись</numerusform>
            <numerusform>%n записи</numerusform>
            <numerusform>%n записей</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>new orders</source>
        <translation>
            <numerusform>новый заказ</numerusform>
            <numerusform>новых заказа</numerusform>
            <numerusform>новых заказов</numerusform>
        </translation>
    </message>
    <message>
        <source>updated</source>
        <translation>обновлено</translation>
    </message>
    <message>
        <source>already known</source>
        <translation>уже известно</translation>
    </message>
    <message>
        <source>with two dates</source>
        <translation>с двумя датами</translation>
    </message>
    <message>
        <source>not read</source>
        <translation>не прочитано</translation>
    </message>
    <message>
        <source>Stopping…</source>
        <translation>Останавливаю…</translation>
    </message>
    <message>
        <source>Save report</source>
        <translation>Сохранить отчёт</translation>
    </message>
    <message>
        <source>import-report.txt</source>
        <translation>отчёт-об-импорте.txt</translation>
    </message>
</context>
<context>
    <name>ImportWords</name>
    <message>
        <source>title</source>
        <translation>название</translation>
    </message>
    <message>
        <source>store</source>
        <translation>магазин</translation>
    </message>
    <message>
        <source>currency</source>
        <translation>валюта</translation>
    </message>
    <message>
        <source>way of payment</source>
        <translation>способ оплаты</translation>
    </message>
    <message>
        <source>city</source>
        <translation>город</translation>
    </message>
    <message>
        <source>country</source>
        <translation>страна</translation>
    </message>
    <message>
        <source>archived</source>
        <translation>в архиве</translation>
    </message>
    <message>
        <source>note</source>
        <translation>заметка</translation>
    </message>
    <message>
        <source>tags</source>
        <translation>метки</translation>
    </message>
    <message>
        <source>items</source>
        <translation>товары</translation>
    </message>
    <message>
        <source>parcels</source>
        <translation>посылки</translation>
    </message>
    <message>
        <source>disputes</source>
        <translation>споры</translation>
    </message>
    <message>
        <source>exhibits</source>
        <translation>доказательства</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>Таблица</translation>
    </message>
    <message>
        <source>Order without a number</source>
        <translation>Заказ без номера</translation>
    </message>
    <message>
        <source>Row %1</source>
        <translation>Строка %1</translation>
    </message>
    <message>
        <source>Order %1 of the file</source>
        <translation>Заказ %1 в файле</translation>
    </message>
    <message>
        <source>Order %1</source>
        <translation>Заказ %1</translation>
    </message>
    <message>
        <source>%1 (day it was read)</source>
        <translation>%1 (день просмотра)</translation>
    </message>
    <message>
        <source>Protection to %1.</source>
        <translation>Защита до %1.</translation>
    </message>
    <message>
        <source>Tracking %1.</source>
        <translation>Трек-номер %1.</translation>
    </message>
    <message>
        <source>New or changed: %1.</source>
        <translation>Новое или изменилось: %1.</translation>
    </message>
    <message>
        <source>New or changed: %1 and more.</source>
        <translation>Новое или изменилось: %1 и другое.</translation>
    </message>
    <message>
        <source>%1: %2 (%3) or %4 (%5)? The earlier one counts until you decide.</source>
        <translation>%1: %2 (%3) или %4 (%5)? Пока вы не решили, действует более ранняя дата.</translation>
    </message>
</context>
<context>
    <name>InboxDialog</name>
    <message>
        <source>Reminders</source>
        <translation>Напоминания</translation>
    </message>
    <message>
        <source>Open order</source>
        <translation>Открыть заказ</translation>
    </message>
    <message>
        <source>Snooze</source>
        <translation>Напомнить позже</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Сделано</translation>
    </message>
    <message>
        <source>Clear all</source>
        <translation>Очистить всё</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Отменить</translation>
    </message>
    <message>
        <source>Pause reminders</source>
        <translation>Приостановить напоминания</translation>
    </message>
    <message>
        <source>End the pause</source>
        <translation>Закончить паузу</translation>
    </message>
    <message>
        <source>Reminder settings…</source>
        <translation>Настройки напоминаний…</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Закрыть</translation>
    </message>
    <message>
        <source>Nothing here now. Reminders come when something is to be done, and stay here until you clear them.</source>
        <translation>Сейчас здесь ничего нет. Напоминания приходят, когда надо что-то сделать, и остаются здесь, пока вы их не очистите.</translation>
    </message>
    <message>
        <source>Paused until %1. On a last safe day you are still reminded in the evening.</source>
        <translation>Пауза до %1. В последний безопасный день вечером всё равно напомним.</translation>
    </message>
    <message>
        <source>All reminders are cleared.</source>
        <translation>Все напоминания убраны.</translation>
    </message>
    <message>
        <source>Not done yet</source>
        <translation>Ещё не сделано</translation>
    </message>
    <message>
        <source>Snoozed until %1</source>
        <translation>Отложено до %1</translation>
    </message>
    <message>
        <source>Earlier reminder: %1</source>
        <translation>Прежнее напоминание: %1</translation>
    </message>
    <message>
        <source>Unread.</source>
        <translation>Не прочитано.</translation>
    </message>
    <message>
        <source>Reminder</source>
        <translation>Напоминание</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>Заказ</translation>
    </message>
    <message>
        <source>What to do now</source>
        <translation>Что делать сейчас</translation>
    </message>
    <message>
        <source>Came</source>
        <translation>Пришло</translation>
    </message>
</context>
<context>
    <name>KeysDialog</name>
    <message>
        <source>Keyboard keys</source>
        <translation>Сочетания клавиш</translation>
    </message>
    <message>
        <source>What it does</source>
        <translation>Действие</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>Клавиши</translation>
    </message>
    <message>
        <source>In the list</source>
        <translation>В списке</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Закрыть</translation>
    </message>
    <message>
        <source>Do the next step</source>
        <translation>Сделать следующий шаг</translation>
    </message>
    <message>
        <source>Scroll the details</source>
        <translation>Прокрутить подробности</translation>
    </message>
    <message>
        <source>Close or open a group</source>
        <translation>Свернуть или развернуть группу</translation>
    </message>
    <message>
        <source>Jump to a title</source>
        <translation>Перейти к названию</translation>
    </message>
    <message>
        <source>type it</source>
        <translation>набрать его</translation>
    </message>
    <message>
        <source>Back to the list</source>
        <translation>Назад к списку</translation>
    </message>
</context>
<context>
    <name>Labels</name>
    <message>
        <source>Not paid yet</source>
        <translation>Не оплачен</translation>
    </message>
    <message>
        <source>Payment check</source>
        <translation>Проверка оплаты</translation>
    </message>
    <message>
        <source>Not shipped</source>
        <translation>Не отправлен</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>Отменён</translation>
    </message>
    <message>
        <source>Cancelled, not shipped</source>
        <translation>Отменён, не отправлен</translation>
    </message>
    <message>
        <source>On the way</source>
        <translation>В пути</translation>
    </message>
    <message>
        <source>Delivered?</source>
        <translation>Доставлен?</translation>
    </message>
    <message>
        <source>Completed</source>
        <translation>Завершён</translation>
    </message>
    <message>
        <source>Timer ran out</source>
        <translation>Таймер истёк</translation>
    </message>
    <message>
        <source>Dispute</source>
        <translation>Спор</translation>
    </message>
    <message>
        <source>Counter-offer</source>
        <translation>Встречное предложение</translation>
    </message>
    <message>
        <source>AliExpress decides</source>
        <translation>Решает AliExpress</translation>
    </message>
    <message>
        <source>Return ordered</source>
        <translation>Назначен возврат</translation>
    </message>
    <message>
        <source>Return on the way</source>
        <translation>Возврат в пути</translation>
    </message>
    <message>
        <source>Settled</source>
        <translation>Улажен</translation>
    </message>
    <message>
        <source>Won</source>
        <translation>Спор выигран</translation>
    </message>
    <message>
        <source>Part refund</source>
        <translation>Частичный возврат</translation>
    </message>
    <message>
        <source>Refund on its way</source>
        <translation>Деньги в пути</translation>
    </message>
    <message>
        <source>Refunded</source>
        <translation>Деньги вернулись</translation>
    </message>
    <message>
        <source>Lost</source>
        <translation>Спор проигран</translation>
    </message>
    <message>
        <source>Closed</source>
        <translation>Закрыт</translation>
    </message>
    <message>
        <source>Claim outside AliExpress</source>
        <translation>Претензия вне AliExpress</translation>
    </message>
    <message>
        <source>Finished</source>
        <translation>Завершён</translation>
    </message>
    <message>
        <source>Look at the page</source>
        <translation>Посмотрите страницу</translation>
    </message>
    <message>
        <source>no hurry</source>
        <translation>без спешки</translation>
    </message>
    <message>
        <source>soon</source>
        <translation>скоро</translation>
    </message>
    <message>
        <source>urgent</source>
        <translation>срочно</translation>
    </message>
    <message>
        <source>last call</source>
        <translation>последний звонок</translation>
    </message>
    <message>
        <source>last chance</source>
        <translation>последний шанс</translation>
    </message>
    <message>
        <source>waiting</source>
        <translation>ждём</translation>
    </message>
    <message>
        <source>date needed</source>
        <translation>нужна дата</translation>
    </message>
    <message>
        <source>done</source>
        <translation>готово</translation>
    </message>
    <message>
        <source>closed</source>
        <translation>закрыт</translation>
    </message>
    <message>
        <source>Pay the order</source>
        <translation>Оплатить заказ</translation>
    </message>
    <message>
        <source>Wait for shipping</source>
        <translation>Ждать отправки</translation>
    </message>
    <message>
        <source>Contact support</source>
        <translation>Написать в поддержку</translation>
    </message>
    <message>
        <source>Ask about tracking</source>
        <translation>Спросить о трек-номере</translation>
    </message>
    <message>
        <source>Ask for a new number</source>
        <translation>Попросить новый номер</translation>
    </message>
    <message>
        <source>Ask what happened</source>
        <translation>Спросить, что случилось</translation>
    </message>
    <message>
        <source>Add protection date</source>
        <translation>Указать срок защиты</translation>
    </message>
    <message>
        <source>Decide on the date</source>
        <translation>Решить, какая дата верна</translation>
    </message>
    <message>
        <source>Wait</source>
        <translation>Подождать</translation>
    </message>
    <message>
        <source>Ask for extension</source>
        <translation>Попросить продлить</translation>
    </message>
    <message>
        <source>Open dispute</source>
        <translation>Открыть спор</translation>
    </message>
    <message>
        <source>Try the form again</source>
        <translation>Открыть форму снова</translation>
    </message>
    <message>
        <source>Say if it arrived</source>
        <translation>Сказать, пришло ли</translation>
    </message>
    <message>
        <source>Check the item</source>
        <translation>Проверить товар</translation>
    </message>
    <message>
        <source>Wait for the seller</source>
        <translation>Ждать продавца</translation>
    </message>
    <message>
        <source>Look at the dispute</source>
        <translation>Посмотреть спор</translation>
    </message>
    <message>
        <source>Add proof if asked</source>
        <translation>Дополнить, если просят</translation>
    </message>
    <message>
        <source>Answer the seller</source>
        <translation>Ответить продавцу</translation>
    </message>
    <message>
        <source>Answer the offer</source>
        <translation>Ответить на предложение</translation>
    </message>
    <message>
        <source>Send the return</source>
        <translation>Отправить возврат</translation>
    </message>
    <message>
        <source>Check for the refund</source>
        <translation>Проверить, пришли ли деньги</translation>
    </message>
    <message>
        <source>Appeal</source>
        <translation>Подать апелляцию</translation>
    </message>
    <message>
        <source>Open a PayPal dispute</source>
        <translation>Открыть спор в PayPal</translation>
    </message>
    <message>
        <source>Turn it into a claim</source>
        <translation>Перевести в претензию</translation>
    </message>
    <message>
        <source>Ask your bank</source>
        <translation>Обратиться в банк</translation>
    </message>
    <message>
        <source>Ask a consumer body</source>
        <translation>Пожаловаться в общество потребителей</translation>
    </message>
    <message>
        <source>Nothing to do</source>
        <translation>Делать ничего не нужно</translation>
    </message>
    <message>
        <source>Protection ends</source>
        <translation>Конец защиты</translation>
    </message>
    <message>
        <source>Ordered</source>
        <translation>Заказано</translation>
    </message>
    <message>
        <source>Pay by</source>
        <translation>Срок оплаты</translation>
    </message>
    <message>
        <source>Paid</source>
        <translation>Оплачено</translation>
    </message>
    <message>
        <source>Payment verified</source>
        <translation>Оплата подтверждена</translation>
    </message>
    <message>
        <source>Seller ships by</source>
        <translation>Срок отправки</translation>
    </message>
    <message>
        <source>Expected by</source>
        <translation>Ожидаемая доставка</translation>
    </message>
    <message>
        <source>You asked to cancel</source>
        <translation>Вы просили отменить заказ</translation>
    </message>
    <message>
        <source>Shipped</source>
        <translation>Отправлено</translation>
    </message>
    <message>
        <source>Stated window ends</source>
        <translation>Конец указанного срока</translation>
    </message>
    <message>
        <source>Tracking scan</source>
        <translation>Движение посылки</translation>
    </message>
    <message>
        <source>Held by customs</source>
        <translation>Задержано таможней</translation>
    </message>
    <message>
        <source>Going back to the seller</source>
        <translation>Возвращается продавцу</translation>
    </message>
    <message>
        <source>Carrier says delivered</source>
        <translation>Отмечено доставленным</translation>
    </message>
    <message>
        <source>You asked for more time</source>
        <translation>Вы просили продлить защиту</translation>
    </message>
    <message>
        <source>Seller refused more time</source>
        <translation>Продавец не продлил защиту</translation>
    </message>
    <message>
        <source>Seller granted more time</source>
        <translation>Продавец продлил защиту</translation>
    </message>
    <message>
        <source>You have the parcel</source>
        <translation>Посылка у вас</translation>
    </message>
    <message>
        <source>You say nothing arrived</source>
        <translation>По вашим словам, ничего не пришло</translation>
    </message>
    <message>
        <source>You confirmed receipt</source>
        <translation>Вы подтвердили получение</translation>
    </message>
    <message>
        <source>Order completed</source>
        <translation>Заказ завершён</translation>
    </message>
    <message>
        <source>You wrote</source>
        <translation>Вы написали</translation>
    </message>
    <message>
        <source>Message received</source>
        <translation>Пришло сообщение</translation>
    </message>
    <message>
        <source>The form was refused</source>
        <translation>Форму не приняли</translation>
    </message>
    <message>
        <source>Dispute opened</source>
        <translation>Спор открыт</translation>
    </message>
    <message>
        <source>Dispute changed</source>
        <translation>Спор изменён</translation>
    </message>
    <message>
        <source>Seller agreed</source>
        <translation>Продавец согласился</translation>
    </message>
    <message>
        <source>Seller refused</source>
        <translation>Продавец отказал</translation>
    </message>
    <message>
        <source>Seller made an offer</source>
        <translation>Предложение</translation>
    </message>
    <message>
        <source>You rejected the offer</source>
        <translation>Вы отклонили предложение</translation>
    </message>
    <message>
        <source>You accepted the offer</source>
        <translation>Вы приняли предложение</translation>
    </message>
    <message>
        <source>AliExpress has joined</source>
        <translation>AliExpress подключился</translation>
    </message>
    <message>
        <source>AliExpress decided</source>
        <translation>AliExpress решил</translation>
    </message>
    <message>
        <source>You appealed</source>
        <translation>Вы подали апелляцию</translation>
    </message>
    <message>
        <source>You cancelled the dispute</source>
        <translation>Вы отменили спор</translation>
    </message>
    <message>
        <source>Return sent</source>
        <translation>Возврат отправлен</translation>
    </message>
    <message>
        <source>Seller has the return</source>
        <translation>Возврат у продавца</translation>
    </message>
    <message>
        <source>Refund sent</source>
        <translation>Деньги отправлены</translation>
    </message>
    <message>
        <source>Refund arrived</source>
        <translation>Деньги пришли</translation>
    </message>
    <message>
        <source>Claim opened outside</source>
        <translation>Открыта претензия вне AliExpress</translation>
    </message>
    <message>
        <source>PayPal claim opened</source>
        <translation>Открыта претензия в PayPal</translation>
    </message>
    <message>
        <source>Outside claim ended</source>
        <translation>Внешняя претензия завершена</translation>
    </message>
    <message>
        <source>You said all is good</source>
        <translation>По вашим словам, всё хорошо</translation>
    </message>
    <message>
        <source>Ticked off</source>
        <translation>Отмечено сделанным</translation>
    </message>
    <message>
        <source>Status seen</source>
        <translation>Виден статус</translation>
    </message>
    <message>
        <source>order page</source>
        <translation>страница заказа</translation>
    </message>
    <message>
        <source>tracking page</source>
        <translation>отслеживание</translation>
    </message>
    <message>
        <source>dispute page</source>
        <translation>страница спора</translation>
    </message>
    <message>
        <source>e-mail</source>
        <translation>письмо</translation>
    </message>
    <message>
        <source>export file</source>
        <translation>файл экспорта</translation>
    </message>
    <message>
        <source>carrier</source>
        <translation>перевозчик</translation>
    </message>
    <message>
        <source>chat</source>
        <translation>чат</translation>
    </message>
    <message>
        <source>you</source>
        <translation>вы</translation>
    </message>
    <message>
        <source>well documented</source>
        <translation>хорошо подтверждено</translation>
    </message>
    <message>
        <source>Ask support if it is not shipped</source>
        <translation>Если не отправлено, написать в поддержку</translation>
    </message>
    <message>
        <source>A dispute is sure to be possible</source>
        <translation>Спор точно возможен</translation>
    </message>
    <message>
        <source>Ask again for more time</source>
        <translation>Ещё раз попросить продлить защиту</translation>
    </message>
    <message>
        <source>Last call to open the dispute</source>
        <translation>Пора открыть спор, срок истекает</translation>
    </message>
    <message>
        <source>Refund is late: ask AliExpress</source>
        <translation>Возврат опаздывает: спросите AliExpress</translation>
    </message>
    <message>
        <source>Page’s dispute limit</source>
        <translation>Срок спора на странице</translation>
    </message>
    <message>
        <source>Page’s return limit</source>
        <translation>Срок возврата на странице</translation>
    </message>
    <message>
        <source>Page’s send-back limit</source>
        <translation>Срок отправки обратно на странице</translation>
    </message>
    <message>
        <source>Ask where the refund is</source>
        <translation>Спросить, где деньги</translation>
    </message>
    <message>
        <source>likely</source>
        <translation>вероятно</translation>
    </message>
    <message>
        <source>uncertain</source>
        <translation>неточно</translation>
    </message>
    <message>
        <source>assumed, not verified</source>
        <translation>предположение, не проверено</translation>
    </message>
    <message>
        <source>Tracking page</source>
        <translation>Страница отслеживания</translation>
    </message>
    <message>
        <source>Order page</source>
        <translation>Страница заказа</translation>
    </message>
    <message>
        <source>Chat</source>
        <translation>Чат</translation>
    </message>
    <message>
        <source>Dispute page</source>
        <translation>Страница спора</translation>
    </message>
    <message>
        <source>Carrier&apos;s statement</source>
        <translation>Ответ перевозчика</translation>
    </message>
    <message>
        <source>Listing</source>
        <translation>Страница товара</translation>
    </message>
    <message>
        <source>Parcel label</source>
        <translation>Этикетка посылки</translation>
    </message>
    <message>
        <source>Parcel from outside</source>
        <translation>Посылка снаружи</translation>
    </message>
    <message>
        <source>Parcel inside</source>
        <translation>Посылка внутри</translation>
    </message>
    <message>
        <source>Item</source>
        <translation>Товар</translation>
    </message>
    <message>
        <source>Unboxing video</source>
        <translation>Видео распаковки</translation>
    </message>
    <message>
        <source>On the scale</source>
        <translation>На весах</translation>
    </message>
    <message>
        <source>Document</source>
        <translation>Документ</translation>
    </message>
    <message>
        <source>Other</source>
        <translation>Другое</translation>
    </message>
    <message>
        <source>PayPal</source>
        <translation>PayPal</translation>
    </message>
    <message>
        <source>Card</source>
        <translation>Карта</translation>
    </message>
    <message>
        <source>Other payment</source>
        <translation>Другой способ</translation>
    </message>
    <message>
        <source>Payment not known</source>
        <translation>Способ неизвестен</translation>
    </message>
    <message>
        <source>Seller</source>
        <translation>Продавец</translation>
    </message>
    <message>
        <source>Carrier</source>
        <translation>Перевозчик</translation>
    </message>
    <message>
        <source>AliExpress support</source>
        <translation>Поддержка AliExpress</translation>
    </message>
    <message>
        <source>Bank</source>
        <translation>Банк</translation>
    </message>
    <message>
        <source>Consumer body</source>
        <translation>Общество потребителей</translation>
    </message>
    <message>
        <source>cancel the dispute</source>
        <translation>отменить спор</translation>
    </message>
    <message>
        <source>wait longer</source>
        <translation>подождать ещё</translation>
    </message>
    <message>
        <source>confirm receipt</source>
        <translation>подтвердить получение</translation>
    </message>
    <message>
        <source>take a refund outside AliExpress</source>
        <translation>взять деньги вне AliExpress</translation>
    </message>
    <message>
        <source>pay a fee</source>
        <translation>оплатить сбор</translation>
    </message>
    <message>
        <source>send it back at your cost</source>
        <translation>вернуть товар за ваш счёт</translation>
    </message>
    <message>
        <source>nothing wrong</source>
        <translation>всё в порядке</translation>
    </message>
    <message>
        <source>empty parcel</source>
        <translation>пустая посылка</translation>
    </message>
    <message>
        <source>wrong item</source>
        <translation>не тот товар</translation>
    </message>
    <message>
        <source>parts missing</source>
        <translation>не всё в посылке</translation>
    </message>
    <message>
        <source>damaged</source>
        <translation>повреждено</translation>
    </message>
    <message>
        <source>does not work</source>
        <translation>не работает</translation>
    </message>
    <message>
        <source>not as described</source>
        <translation>не по описанию</translation>
    </message>
    <message>
        <source>counterfeit</source>
        <translation>подделка</translation>
    </message>
    <message>
        <source>small defect</source>
        <translation>мелкий дефект</translation>
    </message>
    <message>
        <source>the parcel is still moving</source>
        <translation>посылка ещё в пути</translation>
    </message>
    <message>
        <source>it is too early</source>
        <translation>слишком рано</translation>
    </message>
    <message>
        <source>there is no button</source>
        <translation>нет кнопки</translation>
    </message>
    <message>
        <source>another reason</source>
        <translation>другая причина</translation>
    </message>
    <message>
        <source>Not shipped yet: cancel the order instead of opening a dispute.</source>
        <translation>Заказ не отправлен: отмените его, спор не нужен.</translation>
    </message>
    <message>
        <source>Do not agree to a longer time for sending.</source>
        <translation>Не соглашайтесь дать больше времени на отправку.</translation>
    </message>
    <message>
        <source>It is too early for a dispute.</source>
        <translation>Для спора слишком рано.</translation>
    </message>
    <message>
        <source>The form may refuse while the parcel moves. Then try again later.</source>
        <translation>Пока посылка в пути, форму могут не принять. Тогда попробуйте позже.</translation>
    </message>
    <message>
        <source>Do not cancel the dispute on a promise.</source>
        <translation>Не отменяйте спор в обмен на обещание.</translation>
    </message>
    <message>
        <source>If you cancel now, the money can be lost for good.</source>
        <translation>Если отменить спор сейчас, деньги можно потерять навсегда.</translation>
    </message>
    <message>
        <source>Do not accept while you are not satisfied.</source>
        <translation>Не соглашайтесь, если вас что-то не устраивает.</translation>
    </message>
    <message>
        <source>Accepting is final.</source>
        <translation>Согласие нельзя отменить.</translation>
    </message>
    <message>
        <source>Silence may count as acceptance.</source>
        <translation>Молчание могут счесть согласием.</translation>
    </message>
    <message>
        <source>Changing the dispute gives the seller the full time again.</source>
        <translation>Если изменить спор, срок продавца начнётся заново.</translation>
    </message>
    <message>
        <source>Sending it back may cost more than the item.</source>
        <translation>Вернуть товар может быть дороже, чем он стоит.</translation>
    </message>
    <message>
        <source>A refund outside AliExpress is not protected.</source>
        <translation>Деньги вне AliExpress ничем не защищены.</translation>
    </message>
    <message>
        <source>Do not wait past the last safe day, whatever the seller says.</source>
        <translation>Не ждите дольше последнего безопасного дня, что бы ни говорил продавец.</translation>
    </message>
    <message>
        <source>The bank&apos;s or PayPal&apos;s time may end before the dispute does.</source>
        <translation>Срок банка или PayPal может кончиться раньше спора.</translation>
    </message>
    <message>
        <source>The dispute button is lower on the order page now.</source>
        <translation>Кнопка спора теперь ниже на странице заказа.</translation>
    </message>
    <message>
        <source>The tracking number is the order number: that is no real tracking.</source>
        <translation>Трек-номер совпадает с номером заказа: это не настоящий трек-номер.</translation>
    </message>
    <message>
        <source>Parcels are slower in this season.</source>
        <translation>В это время года посылки идут дольше.</translation>
    </message>
    <message>
        <source>Other orders of those days have arrived.</source>
        <translation>Другие заказы тех же дней уже пришли.</translation>
    </message>
    <message>
        <source>Probably closed. Try anyway, it costs nothing.</source>
        <translation>Скорее всего, закрыто. Но попробовать можно, это бесплатно.</translation>
    </message>
    <message>
        <source>Time to pay</source>
        <translation>Срок оплаты</translation>
    </message>
    <message>
        <source>Seller must ship</source>
        <translation>Продавец должен отправить</translation>
    </message>
    <message>
        <source>Answer to your wish to cancel</source>
        <translation>Ответ на просьбу об отмене</translation>
    </message>
    <message>
        <source>Tracking should show something</source>
        <translation>Отслеживание должно ожить</translation>
    </message>
    <message>
        <source>A dispute becomes possible</source>
        <translation>Спор становится возможен</translation>
    </message>
    <message>
        <source>Ask for a working number</source>
        <translation>Попросить рабочий трек-номер</translation>
    </message>
    <message>
        <source>Tracking has stopped</source>
        <translation>Отслеживание замерло</translation>
    </message>
    <message>
        <source>Ask for more time</source>
        <translation>Попросить продлить защиту</translation>
    </message>
    <message>
        <source>Try to open the dispute</source>
        <translation>Попробовать открыть спор</translation>
    </message>
    <message>
        <source>Last safe day to act</source>
        <translation>Последний безопасный день</translation>
    </message>
    <message>
        <source>Last day for any dispute</source>
        <translation>Последний день для спора</translation>
    </message>
    <message>
        <source>Seller must answer</source>
        <translation>Продавец должен ответить</translation>
    </message>
    <message>
        <source>AliExpress should join</source>
        <translation>AliExpress должен подключиться</translation>
    </message>
    <message>
        <source>AliExpress should have decided</source>
        <translation>AliExpress должен был решить</translation>
    </message>
    <message>
        <source>Last day to appeal</source>
        <translation>Последний день для апелляции</translation>
    </message>
    <message>
        <source>Last day to send the return</source>
        <translation>Последний день отправить возврат</translation>
    </message>
    <message>
        <source>Refund should be there</source>
        <translation>Деньги должны прийти</translation>
    </message>
    <message>
        <source>PayPal protection ends</source>
        <translation>Конец защиты PayPal</translation>
    </message>
    <message>
        <source>Turn the PayPal dispute into a claim</source>
        <translation>Перевести спор PayPal в претензию</translation>
    </message>
    <message>
        <source>Last day for a chargeback</source>
        <translation>Последний день чарджбэка</translation>
    </message>
    <message>
        <source>Window that the page states</source>
        <translation>Срок, указанный на странице</translation>
    </message>
    <message>
        <source>Shipment came back or was cancelled</source>
        <translation>Посылка вернулась или отменена</translation>
    </message>
    <message>
        <source>Seller is silent</source>
        <translation>Продавец молчит</translation>
    </message>
    <message>
        <source>No tracking for very long</source>
        <translation>Очень долго нет отслеживания</translation>
    </message>
</context>
<context>
    <name>LicencesDialog</name>
    <message>
        <source>Licences</source>
        <translation>Лицензии</translation>
    </message>
    <message>
        <source>AliGuard is free software and is built on other free software. Each part keeps its own licence, in its authors&apos; words.</source>
        <translation>AliGuard — свободная программа и построена на других свободных программах. У каждой части своя лицензия, словами её авторов.</translation>
    </message>
    <message>
        <source>Licence of %1</source>
        <translation>Лицензия: %1</translation>
    </message>
    <message>
        <source>Copied: %1</source>
        <translation>Скопировано: %1</translation>
    </message>
    <message>
        <source>Parts</source>
        <translation>Части</translation>
    </message>
    <message>
        <source>Licence</source>
        <translation>Лицензия</translation>
    </message>
    <message>
        <source>Copy text</source>
        <translation>Скопировать текст</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Закрыть</translation>
    </message>
</context>
<context>
    <name>ListPane</name>
    <message>
        <source>Back to urgency</source>
        <translation>Назад к срочности</translation>
    </message>
    <message>
        <source>Search everywhere</source>
        <translation>Искать везде</translation>
    </message>
    <message>
        <source>Nothing found for “%1” in %2.</source>
        <translation>По запросу «%1» в разделе «%2» ничего нет.</translation>
    </message>
    <message>
        <source>No order fits these filters.</source>
        <translation>Под эти фильтры заказов нет.</translation>
    </message>
    <message>
        <source>Nothing to do today.</source>
        <translation>Сегодня делать нечего.</translation>
    </message>
    <message>
        <source>No order is in the trash. Evidence that you removed lies with its order.</source>
        <translation>Заказов в корзине нет. Удалённые доказательства лежат при своём заказе.</translation>
    </message>
    <message>
        <source>No order is finished yet.</source>
        <translation>Завершённых заказов пока нет.</translation>
    </message>
    <message>
        <source>Every order has its date.</source>
        <translation>У всех заказов есть дата.</translation>
    </message>
    <message>
        <source>No orders here.</source>
        <translation>Здесь заказов нет.</translation>
    </message>
    <message>
        <source>Next: %1, %2.</source>
        <translation>Дальше: %1, %2.</translation>
    </message>
</context>
<context>
    <name>LookingFlow</name>
    <message>
        <source>Save a copy</source>
        <translation>Сохранить копию</translation>
    </message>
    <message>
        <source>A copy is saved as %1.</source>
        <translation>Копия сохранена: %1.</translation>
    </message>
    <message>
        <source>The copy is kept beside its original.</source>
        <translation>Копия сохранена рядом с оригиналом.</translation>
    </message>
    <message>
        <source>The same copy was there already.</source>
        <translation>Такая копия уже есть.</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Отменить</translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message numerus="yes">
        <source>%n order(s)</source>
        <translation>
            <numerusform>%n заказ</numerusform>
            <numerusform>%n заказа</numerusform>
            <numerusform>%n заказов</numerusform>
        </translation>
    </message>
    <message>
        <source>No orders yet</source>
        <translation>Заказов пока нет</translation>
    </message>
    <message numerus="yes">
        <source>%n in the trash</source>
        <translation>
            <numerusform>%n в корзине</numerusform>
            <numerusform>%n в корзине</numerusform>
            <numerusform>%n в корзине</numerusform>
        </translation>
    </message>
    <message>
        <source>Offline. Nothing leaves this computer.</source>
        <translation>Без сети. Данные остаются на этом компьютере.</translation>
    </message>
</context>
<context>
    <name>MarkList</name>
    <message>
        <source>Marks on the picture</source>
        <translation>Отметки на картинке</translation>
    </message>
</context>
<context>
    <name>MarkSide</name>
    <message>
        <source>Small</source>
        <translation>Мелкий</translation>
    </message>
    <message>
        <source>Medium</source>
        <translation>Средний</translation>
    </message>
    <message>
        <source>Large</source>
        <translation>Крупный</translation>
    </message>
    <message>
        <source>Remove mark</source>
        <translation>Убрать отметку</translation>
    </message>
    <message>
        <source>Nothing is marked yet.</source>
        <translation>Пока ничего не отмечено.</translation>
    </message>
    <message>
        <source>Words</source>
        <translation>Слова</translation>
    </message>
    <message>
        <source>Colour</source>
        <translation>Цвет</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Размер</translation>
    </message>
    <message>
        <source>Marks on the picture</source>
        <translation>Отметки на картинке</translation>
    </message>
    <message>
        <source>Figure</source>
        <translation>Цифра</translation>
    </message>
</context>
<context>
    <name>Marking</name>
    <message>
        <source>Select</source>
        <translation>Выбор</translation>
    </message>
    <message>
        <source>Click a mark to select it, then drag it or its corners. Drag elsewhere to move the picture. Arrow keys move the selected mark, with Shift they make it larger.</source>
        <translation>Щёлкните отметку, затем тяните её или её углы. Тяните в другом месте, чтобы сдвинуть картинку. Стрелки двигают выбранную отметку, с Shift увеличивают её.</translation>
    </message>
    <message>
        <source>Black out</source>
        <translation>Закрасить</translation>
    </message>
    <message>
        <source>Drag over what nobody may see: name, street, phone, card number. Nothing under the black is in the copy.</source>
        <translation>Проведите по тому, что никто не должен видеть: имя, улица, телефон, номер карты. Того, что под чёрным, в копии нет.</translation>
    </message>
    <message>
        <source>Frame</source>
        <translation>Рамка</translation>
    </message>
    <message>
        <source>Drag a frame around what matters.</source>
        <translation>Обведите рамкой важное.</translation>
    </message>
    <message>
        <source>Arrow</source>
        <translation>Стрелка</translation>
    </message>
    <message>
        <source>Drag towards what it should point at.</source>
        <translation>Тяните к тому, на что она должна указывать.</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Номер</translation>
    </message>
    <message>
        <source>Click where the next number goes: 1, 2, 3…</source>
        <translation>Щёлкните, где поставить следующий номер: 1, 2, 3…</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Текст</translation>
    </message>
    <message>
        <source>Click where the words begin, then type them at the right.</source>
        <translation>Щёлкните, где начинаются слова, и наберите их справа.</translation>
    </message>
    <message>
        <source>Crop</source>
        <translation>Обрезать</translation>
    </message>
    <message>
        <source>Drag over the part to keep. The rest will not be in the copy.</source>
        <translation>Проведите по той части, которую оставить. Остального в копии не будет.</translation>
    </message>
    <message>
        <source>Red</source>
        <translation>Красный</translation>
    </message>
    <message>
        <source>Blue</source>
        <translation>Синий</translation>
    </message>
    <message>
        <source>Yellow</source>
        <translation>Жёлтый</translation>
    </message>
    <message>
        <source>Black</source>
        <translation>Чёрный</translation>
    </message>
    <message>
        <source>By keys: Enter on the picture adds one.</source>
        <translation>С клавиатуры: Enter на картинке добавляет отметку.</translation>
    </message>
    <message>
        <source>Black bar %1</source>
        <translation>Чёрная полоса %1</translation>
    </message>
    <message>
        <source>Frame, %1</source>
        <translation>Рамка, цвет: %1</translation>
    </message>
    <message>
        <source>Arrow, %1</source>
        <translation>Стрелка, цвет: %1</translation>
    </message>
    <message>
        <source>Number %1, %2</source>
        <translation>Номер %1, цвет: %2</translation>
    </message>
    <message>
        <source>no words yet</source>
        <translation>слов пока нет</translation>
    </message>
    <message>
        <source>Text: %1</source>
        <translation>Текст: %1</translation>
    </message>
    <message>
        <source>Cropped to %1 by %2 pixels</source>
        <translation>Обрезано до %1 на %2 пикселей</translation>
    </message>
    <message>
        <source>at %1, %2; %3 wide, %4 high</source>
        <translation>место %1, %2; ширина %3, высота %4</translation>
    </message>
</context>
<context>
    <name>MarkingDialog</name>
    <message>
        <source>Cover or mark: %1</source>
        <translation>Закрасить или отметить: %1</translation>
    </message>
    <message>
        <source>The copy as it will be</source>
        <translation>Такой будет копия</translation>
    </message>
    <message>
        <source>Reading…</source>
        <translation>Читается…</translation>
    </message>
    <message>
        <source>Picture to mark. Tool: %1.</source>
        <translation>Картинка для отметок. Инструмент: %1.</translation>
    </message>
    <message>
        <source>This picture cannot be shown.</source>
        <translation>Эту картинку показать нельзя.</translation>
    </message>
    <message>
        <source>There are %1 marks, which is all that a picture can have.</source>
        <translation>Отметок уже %1, больше на картинке быть не может.</translation>
    </message>
    <message>
        <source>Mark something first: choose a tool and drag over the picture.</source>
        <translation>Сначала что-нибудь отметьте: выберите инструмент и проведите по картинке.</translation>
    </message>
    <message>
        <source>The copy was not saved. The log has the details.</source>
        <translation>Копия не сохранена. Подробности в журнале.</translation>
    </message>
    <message>
        <source>Saving…</source>
        <translation>Сохраняется…</translation>
    </message>
    <message>
        <source>Save copy</source>
        <translation>Сохранить копию</translation>
    </message>
    <message>
        <source>Throw the marks away?</source>
        <translation>Выбросить отметки?</translation>
    </message>
    <message>
        <source>They are not saved as a copy yet. The original stays as it is either way.</source>
        <translation>Они ещё не сохранены как копия. Оригинал в любом случае остаётся как есть.</translation>
    </message>
    <message>
        <source>Go on marking</source>
        <translation>Отмечать дальше</translation>
    </message>
    <message>
        <source>Throw away</source>
        <translation>Выбросить</translation>
    </message>
    <message>
        <source>Continue…</source>
        <translation>Дальше…</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Отменить</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>Вернуть</translation>
    </message>
    <message>
        <source>Smaller</source>
        <translation>Мельче</translation>
    </message>
    <message>
        <source>Larger</source>
        <translation>Крупнее</translation>
    </message>
    <message>
        <source>Show the whole</source>
        <translation>Показать целиком</translation>
    </message>
    <message>
        <source>You mark a copy. The original is kept unchanged.</source>
        <translation>Вы отмечаете копию. Оригинал хранится без изменений.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Отмена</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Назад</translation>
    </message>
</context>
<context>
    <name>MessageDialog</name>
    <message>
        <source>Write a message</source>
        <translation>Написать сообщение</translation>
    </message>
    <message>
        <source>Your own changes are in the English text only.</source>
        <translation>Ваши правки есть только в английском тексте.</translation>
    </message>
    <message>
        <source>Copy anyway</source>
        <translation>Всё равно копировать</translation>
    </message>
    <message>
        <source>Messages</source>
        <translation>Сообщения</translation>
    </message>
    <message>
        <source>More messages…</source>
        <translation>Ещё сообщения…</translation>
    </message>
    <message>
        <source>Start again</source>
        <translation>Начать заново</translation>
    </message>
    <message>
        <source>Take the text back that AliGuard wrote</source>
        <translation>Вернуть текст, который написал AliGuard</translation>
    </message>
    <message>
        <source>Copy this</source>
        <translation>Копировать перевод</translation>
    </message>
    <message>
        <source>Copy the text in your language</source>
        <translation>Копировать текст на вашем языке</translation>
    </message>
    <message>
        <source>English, to send</source>
        <translation>По-английски, для отправки</translation>
    </message>
    <message>
        <source>In your language, to read</source>
        <translation>На вашем языке, для чтения</translation>
    </message>
    <message>
        <source>Open order page</source>
        <translation>Открыть страницу заказа</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>Не сейчас</translation>
    </message>
    <message>
        <source>Copy text</source>
        <translation>Копировать текст</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>Скопировано</translation>
    </message>
</context>
<context>
    <name>Messages</name>
    <message>
        <source>Refuse to close the dispute</source>
        <translation>Отказаться закрыть спор</translation>
    </message>
    <message>
        <source>Refuse a refund outside AliExpress</source>
        <translation>Отказаться от денег вне AliExpress</translation>
    </message>
    <message>
        <source>Refuse an extra fee</source>
        <translation>Отказаться платить сбор</translation>
    </message>
    <message>
        <source>Refuse to confirm receipt now</source>
        <translation>Пока не подтверждать получение</translation>
    </message>
    <message>
        <source>Say how long you can wait</source>
        <translation>Сказать, сколько можно ждать</translation>
    </message>
    <message>
        <source>Refuse a return at your own cost</source>
        <translation>Не возвращать за свой счёт</translation>
    </message>
    <message>
        <source>Reject the offer, ask again</source>
        <translation>Отклонить и просить снова</translation>
    </message>
    <message>
        <source>Refuse a second sending</source>
        <translation>Отказаться от повторной отправки</translation>
    </message>
    <message>
        <source>Ask for more time</source>
        <translation>Попросить продлить защиту</translation>
    </message>
    <message>
        <source>Remind a silent seller</source>
        <translation>Напомнить молчащему продавцу</translation>
    </message>
    <message>
        <source>Ask about the tracking</source>
        <translation>Спросить об отслеживании</translation>
    </message>
    <message>
        <source>Ask for a correct number</source>
        <translation>Попросить верный трек-номер</translation>
    </message>
    <message>
        <source>Ask the carrier</source>
        <translation>Спросить перевозчика</translation>
    </message>
    <message>
        <source>Ask for a prepaid label</source>
        <translation>Попросить оплаченную этикетку</translation>
    </message>
    <message>
        <source>Tell the return&apos;s number</source>
        <translation>Сообщить трек-номер возврата</translation>
    </message>
    <message>
        <source>Support: not shipped</source>
        <translation>Поддержка: не отправлено</translation>
    </message>
    <message>
        <source>Support: it takes too long</source>
        <translation>Поддержка: слишком долго</translation>
    </message>
    <message>
        <source>Support: refund has not arrived</source>
        <translation>Поддержка: деньги не пришли</translation>
    </message>
    <message>
        <source>Support: ask for help</source>
        <translation>Поддержка: попросить помощи</translation>
    </message>
    <message>
        <source>Appeal against the decision</source>
        <translation>Апелляция на решение</translation>
    </message>
    <message>
        <source>PayPal: open a dispute</source>
        <translation>PayPal: открыть спор</translation>
    </message>
    <message>
        <source>PayPal: turn it into a claim</source>
        <translation>PayPal: перевести в претензию</translation>
    </message>
    <message>
        <source>Bank: take the payment back</source>
        <translation>Банк: вернуть платёж</translation>
    </message>
    <message>
        <source>Bank: Section 75 (UK credit card)</source>
        <translation>Банк: Section 75 (Великобритания)</translation>
    </message>
    <message>
        <source>Ask the consumer body</source>
        <translation>Жалоба в общество потребителей</translation>
    </message>
    <message>
        <source>For the seller. Paste it into the chat on AliExpress.</source>
        <translation>Для продавца. Вставьте в чат на AliExpress.</translation>
    </message>
    <message>
        <source>For AliExpress. Paste it into the chat with support.</source>
        <translation>Для AliExpress. Вставьте в чат с поддержкой.</translation>
    </message>
    <message>
        <source>For the carrier. Use the contact form on its site.</source>
        <translation>Для перевозчика. Отправьте через форму на его сайте.</translation>
    </message>
    <message>
        <source>For PayPal. Paste it into the form of its Resolution Centre.</source>
        <translation>Для PayPal. Вставьте в форму Центра разрешения проблем (Resolution Centre).</translation>
    </message>
    <message>
        <source>For your bank. You may send the text in your own language.</source>
        <translation>Для вашего банка. Можно отправить текст на вашем языке.</translation>
    </message>
    <message>
        <source>For the consumer body of your country, in your own language.</source>
        <translation>Для общества потребителей вашей страны, на вашем языке.</translation>
    </message>
    <message>
        <source>Write only. Do not press Cancel or Accept on the dispute page.</source>
        <translation>Только напишите. На странице спора не нажимайте «Отменить» (Cancel) и «Принять» (Accept).</translation>
    </message>
    <message>
        <source>Reject the offer on the dispute page too, then record your answer.</source>
        <translation>Отклоните предложение и на странице спора, потом запишите ответ.</translation>
    </message>
    <message>
        <source>The day in the text is the last one that is safe for you.</source>
        <translation>День в тексте — последний безопасный для вас.</translation>
    </message>
    <message>
        <source>Only a later date on the order page counts, not a promise.</source>
        <translation>Важна только более поздняя дата на странице заказа, а не обещание.</translation>
    </message>
    <message>
        <source>Paste it into the appeal on the dispute page. Only new proof helps.</source>
        <translation>Вставьте в апелляцию на странице спора. Помогут только новые доказательства.</translation>
    </message>
    <message>
        <source>Say the same at PayPal as in the dispute. AliGuard then counts its days.</source>
        <translation>В PayPal пишите то же, что в споре. AliGuard потом считает и сроки PayPal.</translation>
    </message>
    <message>
        <source>PayPal closes a dispute for good that is not turned into a claim in time.</source>
        <translation>Если спор PayPal вовремя не перевести в претензию, PayPal закроет его навсегда.</translation>
    </message>
    <message>
        <source>Ask your bank for its own time limit; banks differ.</source>
        <translation>Узнайте срок в своём банке: у банков он разный.</translation>
    </message>
    <message>
        <source>Only for UK credit cards. A marketplace in between can weaken the claim.</source>
        <translation>Только для кредитных карт Великобритании. Торговая площадка между вами и продавцом может ослабить требование.</translation>
    </message>
    <message>
        <source>The European network (ECC-Net) helps only with sellers from the EU.</source>
        <translation>Европейская сеть (ECC-Net) помогает, только если продавец из ЕС.</translation>
    </message>
    <message>
        <source>Waiting for the label does not stop the last day for the return.</source>
        <translation>Пока вы ждёте этикетку, последний день возврата не сдвигается.</translation>
    </message>
    <message>
        <source>the day of the dispute</source>
        <translation>день спора</translation>
    </message>
    <message>
        <source>what is wrong with the item</source>
        <translation>что не так с товаром</translation>
    </message>
    <message>
        <source>the seller&apos;s offer</source>
        <translation>предложение продавца</translation>
    </message>
    <message>
        <source>a day before which an answer is needed</source>
        <translation>день, до которого нужен ответ</translation>
    </message>
    <message>
        <source>the number of the return</source>
        <translation>трек-номер возврата</translation>
    </message>
    <message>
        <source>when the refund was promised</source>
        <translation>когда обещали вернуть деньги</translation>
    </message>
    <message>
        <source>the decision</source>
        <translation>решение</translation>
    </message>
    <message>
        <source>how much you paid</source>
        <translation>сколько вы заплатили</translation>
    </message>
    <message>
        <source>when you paid</source>
        <translation>когда вы заплатили</translation>
    </message>
    <message>
        <source>the day of the PayPal dispute</source>
        <translation>день спора PayPal</translation>
    </message>
    <message>
        <source>Not recorded, so not in the text: %1</source>
        <translation>Не записано, поэтому нет в тексте: %1</translation>
    </message>
    <message>
        <source>I have opened the case</source>
        <translation>Обращение подано</translation>
    </message>
    <message>
        <source>I have asked for the claim</source>
        <translation>Претензия подана</translation>
    </message>
    <message>
        <source>I have handed it in</source>
        <translation>Подано</translation>
    </message>
    <message>
        <source>I have sent it</source>
        <translation>Отправлено</translation>
    </message>
</context>
<context>
    <name>Note</name>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>NullableDateEdit</name>
    <message>
        <source>%1 has no day %2. Check the date.</source>
        <translation>%1: числа %2 нет. Проверьте дату.</translation>
    </message>
    <message>
        <source>for example %1</source>
        <translation>например, %1</translation>
    </message>
    <message>
        <source>Calendar</source>
        <translation>Календарь</translation>
    </message>
    <message>
        <source>Choose from a calendar (Alt+Down)</source>
        <translation>Выбрать в календаре (Alt+↓)</translation>
    </message>
    <message>
        <source>Choose which of the two days is meant.</source>
        <translation>Выберите, какой из двух дней верен.</translation>
    </message>
    <message>
        <source>This is not a date. Write it like %1 or %2.</source>
        <translation>Это не дата. Пишите так: %1 или %2.</translation>
    </message>
    <message>
        <source>%1 means:</source>
        <translation>%1 — это:</translation>
    </message>
</context>
<context>
    <name>OrderChooserDialog</name>
    <message>
        <source>Choose an order</source>
        <translation>Выберите заказ</translation>
    </message>
    <message>
        <source>The picture</source>
        <translation>Картинка</translation>
    </message>
    <message>
        <source>Keep with this order</source>
        <translation>Добавить к этому заказу</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Отмена</translation>
    </message>
    <message>
        <source>&amp;New order…</source>
        <translation>&amp;Новый заказ…</translation>
    </message>
    <message>
        <source>New order</source>
        <translation>Новый заказ</translation>
    </message>
    <message>
        <source>Search orders</source>
        <translation>Поиск заказов</translation>
    </message>
    <message>
        <source>Search: item, store or number</source>
        <translation>Поиск: товар, магазин или номер</translation>
    </message>
    <message>
        <source>Orders</source>
        <translation>Заказы</translation>
    </message>
    <message>
        <source>No order has these words.</source>
        <translation>Таких заказов нет.</translation>
    </message>
    <message>
        <source>There are no orders yet. Begin with a new one.</source>
        <translation>Заказов пока нет. Начните с нового.</translation>
    </message>
</context>
<context>
    <name>OrderDialog</name>
    <message>
        <source>Add an order</source>
        <translation>Новый заказ</translation>
    </message>
    <message>
        <source>Edit the order</source>
        <translation>Изменить заказ</translation>
    </message>
    <message>
        <source>Add order</source>
        <translation>Добавить заказ</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Сохранить</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Отмена</translation>
    </message>
    <message>
        <source>Only the number is needed. The protection date starts the countdown.</source>
        <translation>Нужен только номер. Отсчёт начинается с даты окончания защиты.</translation>
    </message>
    <message>
        <source>Number, or the link to the order</source>
        <translation>Номер или ссылка на заказ</translation>
    </message>
    <message>
        <source>What you bought</source>
        <translation>Что вы купили</translation>
    </message>
    <message>
        <source>Currency</source>
        <translation>Валюта</translation>
    </message>
    <message>
        <source>Where do I find it?</source>
        <translation>Где это найти?</translation>
    </message>
    <message>
        <source>Order &amp;number</source>
        <translation>&amp;Номер заказа</translation>
    </message>
    <message>
        <source>&amp;Protection ends</source>
        <translation>&amp;Конец защиты</translation>
    </message>
    <message>
        <source>&amp;Item</source>
        <translation>&amp;Товар</translation>
    </message>
    <message>
        <source>&amp;Store</source>
        <translation>&amp;Магазин</translation>
    </message>
    <message>
        <source>P&amp;aid</source>
        <translation>&amp;Сумма</translation>
    </message>
    <message>
        <source>Paid &amp;with</source>
        <translation>Способ оп&amp;латы</translation>
    </message>
    <message>
        <source>&amp;Ordered on</source>
        <translation>&amp;Дата заказа</translation>
    </message>
    <message>
        <source>Seller ships &amp;by</source>
        <translation>&amp;Продавец отправит до</translation>
    </message>
    <message>
        <source>S&amp;hipped on</source>
        <translation>&amp;Отправлено</translation>
    </message>
    <message>
        <source>&amp;Tracking number</source>
        <translation>Т&amp;рек-номер</translation>
    </message>
    <message>
        <source>Your other orders end in %1. Check the last digits.</source>
        <translation>Другие ваши заказы кончаются на %1. Проверьте последние цифры.</translation>
    </message>
    <message>
        <source>Understood as order %1.</source>
        <translation>Это заказ %1.</translation>
    </message>
    <message>
        <source>Looks like an order number.</source>
        <translation>Похоже на номер заказа.</translation>
    </message>
    <message>
        <source>Check for a typo: only letters and digits are usual.</source>
        <translation>Нет ли опечатки: обычно здесь только буквы и цифры.</translation>
    </message>
    <message>
        <source>Check for a typo: a tracking number has 8 to 40 letters and digits.</source>
        <translation>Нет ли опечатки: в трек-номере от 8 до 40 букв и цифр.</translation>
    </message>
    <message>
        <source>Check for a typo: such a number has 9 digits between its letters.</source>
        <translation>Нет ли опечатки: в таком номере между буквами 9 цифр.</translation>
    </message>
    <message>
        <source>Check for a typo: the check digit does not fit.</source>
        <translation>Нет ли опечатки: контрольная цифра не сходится.</translation>
    </message>
    <message>
        <source>Check for a typo: the last two letters name no country that sends parcels.</source>
        <translation>Проверьте, нет ли опечатки: последние две буквы не обозначают страну, которая отправляет посылки.</translation>
    </message>
    <message>
        <source>Check for a typo: this is the order number, not a tracking number.</source>
        <translation>Нет ли опечатки: это номер заказа, а не трек-номер.</translation>
    </message>
    <message>
        <source>Check for a typo: this looks like an order number.</source>
        <translation>Нет ли опечатки: похоже на номер заказа.</translation>
    </message>
    <message>
        <source>The check digit fits.</source>
        <translation>Контрольная цифра верна.</translation>
    </message>
    <message>
        <source>Understood as parcel %1.</source>
        <translation>Понято как посылка %1.</translation>
    </message>
    <message>
        <source>Open the order on AliExpress and choose “View details”. The date stands beside “Buyer protection” or “Refund if no delivery before”. If the page shows days left, add them to today.</source>
        <translation>Откройте заказ на AliExpress и нажмите «View details» («Подробнее»). Дата стоит рядом с «Buyer protection» («Защита покупателя») или «Refund if no delivery before» («Возврат, если не доставят до»). Если там число дней, прибавьте его к сегодняшней дате.</translation>
    </message>
    <message>
        <source>Type the amount like 24.90, without a currency sign.</source>
        <translation>Введите сумму так: 24.90, без знака валюты.</translation>
    </message>
    <message>
        <source>This day has not come yet. Check the date.</source>
        <translation>Этот день ещё не наступил. Проверьте дату.</translation>
    </message>
    <message>
        <source>This is before the day of the order. Check both dates.</source>
        <translation>Это раньше дня заказа. Проверьте обе даты.</translation>
    </message>
</context>
<context>
    <name>OrderFlow</name>
    <message>
        <source>Date saved.</source>
        <translation>Дата сохранена.</translation>
    </message>
    <message>
        <source>Date decided.</source>
        <translation>Дата выбрана.</translation>
    </message>
    <message>
        <source>Moved to the trash.</source>
        <translation>Заказ в корзине.</translation>
    </message>
    <message>
        <source>Taken out of the trash.</source>
        <translation>Заказ возвращён из корзины.</translation>
    </message>
    <message>
        <source>Nothing to undo.</source>
        <translation>Отменять нечего.</translation>
    </message>
    <message>
        <source>Nothing to do again.</source>
        <translation>Повторять нечего.</translation>
    </message>
    <message>
        <source>Copied: %1</source>
        <translation>Скопировано: %1</translation>
    </message>
    <message>
        <source>This order has no tracking number yet.</source>
        <translation>У этого заказа пока нет трек-номера.</translation>
    </message>
    <message>
        <source>Undo import</source>
        <translation>Отменить импорт</translation>
    </message>
    <message numerus="yes">
        <source>Undo the import of %n order(s)?</source>
        <translation>
            <numerusform>Отменить импорт %n заказа?</numerusform>
            <numerusform>Отменить импорт %n заказов?</numerusform>
            <numerusform>Отменить импорт %n заказов?</numerusform>
        </translation>
    </message>
    <message>
        <source>They are taken off the list.</source>
        <translation>Они исчезнут из списка.</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>Оставить</translation>
    </message>
    <message>
        <source>The last thing you did was to send a dispute. What was sent stays as it is.</source>
        <translation>Последним действием был отправлен спор. Отправленное остаётся как есть.</translation>
    </message>
    <message>
        <source>Saved.</source>
        <translation>Сохранено.</translation>
    </message>
    <message>
        <source>Order added.</source>
        <translation>Заказ добавлен.</translation>
    </message>
    <message>
        <source>Recorded.</source>
        <translation>Записано.</translation>
    </message>
</context>
<context>
    <name>OrderList</name>
    <message>
        <source>Today</source>
        <translation>Сегодня</translation>
    </message>
    <message>
        <source>Next 7 days</source>
        <translation>Ближайшие 7 дней</translation>
    </message>
    <message>
        <source>Date missing</source>
        <translation>Нет даты</translation>
    </message>
    <message>
        <source>Waiting for others</source>
        <translation>Ждём других</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>Позже</translation>
    </message>
    <message>
        <source>Finished</source>
        <translation>Завершённые</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>неизвестно</translation>
    </message>
    <message>
        <source>Countdown</source>
        <translation>Срок</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>Заказ</translation>
    </message>
    <message>
        <source>Next step</source>
        <translation>Дальше</translation>
    </message>
    <message>
        <source>Paid</source>
        <translation>Сумма</translation>
    </message>
</context>
<context>
    <name>OrderListView</name>
    <message>
        <source>Orders</source>
        <translation>Заказы</translation>
    </message>
</context>
<context>
    <name>PackCheckDialog</name>
    <message>
        <source>Check of an evidence pack</source>
        <translation>Проверка пакета доказательств</translation>
    </message>
    <message>
        <source>The check finds changes since the pack was made. It cannot tell who made it; ask them for its fingerprint.</source>
        <translation>Проверка находит изменения после создания пакета. Кто его создал, она не скажет: спросите у автора отпечаток.</translation>
    </message>
    <message>
        <source>Fingerprint of the pack</source>
        <translation>Отпечаток пакета</translation>
    </message>
    <message>
        <source>Nothing in this pack was changed</source>
        <translation>В этом пакете ничего не изменено</translation>
    </message>
    <message>
        <source>This pack was changed</source>
        <translation>Этот пакет изменён</translation>
    </message>
    <message>
        <source>Order %1</source>
        <translation>Заказ %1</translation>
    </message>
    <message>
        <source>sent %1</source>
        <translation>отправлено %1</translation>
    </message>
    <message>
        <source>made for: %1</source>
        <translation>для: %1</translation>
    </message>
    <message numerus="yes">
        <source>%1 of its %n exhibit(s) are kept here too, unchanged.</source>
        <translation>
            <numerusform>%1 из %n доказательства хранится и здесь, без изменений.</numerusform>
            <numerusform>%1 из %n доказательств хранятся и здесь, без изменений.</numerusform>
            <numerusform>%1 из %n доказательств хранятся и здесь, без изменений.</numerusform>
        </translation>
    </message>
    <message>
        <source>Exhibit %1 is not in the pack: %2.</source>
        <translation>Доказательство %1 не вошло в пакет: %2.</translation>
    </message>
    <message>
        <source>Do not unpack it: it holds names that are made to do harm.</source>
        <translation>Не распаковывайте его: в нём есть имена файлов, которые могут навредить.</translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) as packed</source>
        <translation>
            <numerusform>%n файл без изменений</numerusform>
            <numerusform>%n файла без изменений</numerusform>
            <numerusform>%n файлов без изменений</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n changed</source>
        <translation>
            <numerusform>%n изменён</numerusform>
            <numerusform>%n изменены</numerusform>
            <numerusform>%n изменены</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n missing</source>
        <translation>
            <numerusform>%n пропал</numerusform>
            <numerusform>%n пропали</numerusform>
            <numerusform>%n пропали</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n added later</source>
        <translation>
            <numerusform>%n добавлен позже</numerusform>
            <numerusform>%n добавлены позже</numerusform>
            <numerusform>%n добавлены позже</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n not opened</source>
        <translation>
            <numerusform>%n не открыт</numerusform>
            <numerusform>%n не открыты</numerusform>
            <numerusform>%n не открыты</numerusform>
        </translation>
    </message>
    <message>
        <source>Files of the pack</source>
        <translation>Файлы пакета</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Файл</translation>
    </message>
    <message>
        <source>Found</source>
        <translation>Результат</translation>
    </message>
    <message>
        <source>exhibit %1</source>
        <translation>доказательство %1</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Закрыть</translation>
    </message>
</context>
<context>
    <name>PackFlow</name>
    <message>
        <source>Evidence pack (*.aliguard *.zip)</source>
        <translation>Пакет доказательств (*.aliguard *.zip)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Все файлы (*)</translation>
    </message>
    <message>
        <source>Check an evidence pack</source>
        <translation>Проверить пакет доказательств</translation>
    </message>
    <message>
        <source>Checking %1…</source>
        <translation>Проверяется %1…</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Отмена</translation>
    </message>
</context>
<context>
    <name>Packs</name>
    <message>
        <source>AliExpress</source>
        <translation>AliExpress</translation>
    </message>
    <message>
        <source>Bank or PayPal</source>
        <translation>Банк или PayPal</translation>
    </message>
    <message>
        <source>Consumer body</source>
        <translation>Общество потребителей</translation>
    </message>
    <message>
        <source>Somebody else</source>
        <translation>Кто-то ещё</translation>
    </message>
    <message>
        <source>Gets covered copies where you made some; those originals stay out.</source>
        <translation>Получит копии с закрытыми местами, если вы их сделали; их оригиналы не войдут.</translation>
    </message>
    <message>
        <source>File is missing: stays out</source>
        <translation>Файла нет: не войдёт</translation>
    </message>
    <message>
        <source>File was changed: stays out</source>
        <translation>Файл изменён: не войдёт</translation>
    </message>
    <message>
        <source>Gets the originals, or the copies that you made for AliExpress instead.</source>
        <translation>Получает оригиналы или вместо них копии, которые вы сделали для AliExpress.</translation>
    </message>
    <message>
        <source>Could not be checked for its place: stays out</source>
        <translation>Место съёмки не проверить: не войдёт</translation>
    </message>
    <message>
        <source>Goes in without its location</source>
        <translation>Войдёт без места съёмки</translation>
    </message>
    <message>
        <source>Goes in as your copy</source>
        <translation>Войдёт как ваша копия</translation>
    </message>
    <message>
        <source>Goes in as it is</source>
        <translation>Войдёт как есть</translation>
    </message>
    <message>
        <source>As packed</source>
        <translation>Без изменений</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>Изменён</translation>
    </message>
    <message>
        <source>Missing</source>
        <translation>Пропал</translation>
    </message>
    <message>
        <source>Added later</source>
        <translation>Добавлен позже</translation>
    </message>
    <message>
        <source>Dangerous name: not opened</source>
        <translation>Опасное имя: не открыт</translation>
    </message>
    <message>
        <source>its file was changed before packing</source>
        <translation>файл изменили до упаковки</translation>
    </message>
    <message>
        <source>its file was missing</source>
        <translation>файла не было</translation>
    </message>
    <message>
        <source>it could not be checked for its location</source>
        <translation>не удалось проверить, есть ли в нём место съёмки</translation>
    </message>
    <message>
        <source>Picture %1</source>
        <translation>Фото %1</translation>
    </message>
    <message>
        <source>Pictures %1 on one sheet</source>
        <translation>Фото %1 на одном листе</translation>
    </message>
    <message>
        <source>Video %1</source>
        <translation>Видео %1</translation>
    </message>
    <message>
        <source>Document %1: the form may not take it</source>
        <translation>Документ %1: форма может его не принять</translation>
    </message>
    <message>
        <source>Longer than %1 seconds: cut it before you upload it.</source>
        <translation>Длиннее %1 секунд: обрежьте перед загрузкой.</translation>
    </message>
    <message>
        <source>At most %1 seconds: check its length.</source>
        <translation>Не больше %1 секунд: проверьте длину.</translation>
    </message>
    <message>
        <source>Picture %1 (%2)</source>
        <translation>Фото %1 (%2)</translation>
    </message>
    <message>
        <source>Video %1 (%2)</source>
        <translation>Видео %1 (%2)</translation>
    </message>
    <message>
        <source>Document %1 (%2)</source>
        <translation>Документ %1 (%2)</translation>
    </message>
    <message>
        <source>it is broken; add the whole file or take the picture again</source>
        <translation>файл повреждён; добавьте целый файл или снимите ещё раз</translation>
    </message>
    <message>
        <source>its file is missing</source>
        <translation>файла нет</translation>
    </message>
    <message>
        <source>its file is no longer the one that you added</source>
        <translation>это уже не тот файл, который вы добавили</translation>
    </message>
    <message>
        <source>it cannot be shown here; make a screenshot of it and add that</source>
        <translation>его нельзя показать здесь; сделайте снимок экрана и добавьте его</translation>
    </message>
    <message>
        <source>the form takes fewer videos</source>
        <translation>форма принимает меньше видео</translation>
    </message>
    <message>
        <source>it could not be checked whether it tells where it was taken</source>
        <translation>не удалось проверить, есть ли в нём место съёмки</translation>
    </message>
    <message>
        <source>it is in the trash</source>
        <translation>он в корзине</translation>
    </message>
    <message>
        <source>it was covered for somebody else</source>
        <translation>эта копия сделана для других</translation>
    </message>
</context>
<context>
    <name>ParcelCard</name>
    <message>
        <source>No number yet</source>
        <translation>Номера пока нет</translation>
    </message>
    <message>
        <source>Tracking number %1</source>
        <translation>Трек-номер %1</translation>
    </message>
    <message>
        <source>Earlier number: %1</source>
        <translation>Прежний номер: %1</translation>
    </message>
    <message>
        <source>perhaps %1</source>
        <translation>возможно, %1</translation>
    </message>
    <message>
        <source>last scan %1</source>
        <translation>последнее событие %1</translation>
    </message>
    <message>
        <source>Look the parcel up in the browser</source>
        <translation>Найти посылку в браузере</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>AliExpress tracking page</source>
        <translation>Отслеживание на AliExpress</translation>
    </message>
    <message>
        <source>AliExpress order page</source>
        <translation>Страница заказа AliExpress</translation>
    </message>
    <message>
        <source>Number looks right</source>
        <translation>Номер похож на верный</translation>
    </message>
    <message>
        <source>Copy the tracking number</source>
        <translation>Копировать трек-номер</translation>
    </message>
    <message>
        <source>This is the order number</source>
        <translation>Это номер заказа</translation>
    </message>
    <message>
        <source>Looks like an order number</source>
        <translation>Похоже на номер заказа</translation>
    </message>
    <message>
        <source>Check for a typo</source>
        <translation>Нет ли опечатки?</translation>
    </message>
</context>
<context>
    <name>PictureBeside</name>
    <message>
        <source>&amp;Full size</source>
        <translation>Полный &amp;размер</translation>
    </message>
    <message>
        <source>&amp;Fit the width</source>
        <translation>По &amp;ширине</translation>
    </message>
</context>
<context>
    <name>PictureReadingDialog</name>
    <message>
        <source>Reading the picture</source>
        <translation>Читаю картинку</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Остановить</translation>
    </message>
    <message>
        <source>AliGuard looks for the order number and dates. Nothing is recorded yet.</source>
        <translation>AliGuard ищет номер заказа и даты. Пока ничего не записано.</translation>
    </message>
    <message>
        <source>Stopping…</source>
        <translation>Останавливаю…</translation>
    </message>
</context>
<context>
    <name>ProblemPage</name>
    <message>
        <source>What went wrong?</source>
        <translation>Что случилось?</translation>
    </message>
    <message>
        <source>Choose what is true today. The choice decides the proof you need and the words of the statement.</source>
        <translation>Выберите то, что верно сегодня. От этого зависят нужные доказательства и слова текста.</translation>
    </message>
    <message>
        <source>Have you received the parcel?</source>
        <translation>Посылка у вас?</translation>
    </message>
    <message>
        <source>Copy message</source>
        <translation>Копировать сообщение</translation>
    </message>
    <message>
        <source>More messages…</source>
        <translation>Ещё сообщения…</translation>
    </message>
    <message>
        <source>No dispute now: see above</source>
        <translation>Сейчас не спор: см. выше</translation>
    </message>
    <message>
        <source>Choose the item</source>
        <translation>Выберите товар</translation>
    </message>
    <message>
        <source>Choose what fits below.</source>
        <translation>Выберите ниже то, что подходит.</translation>
    </message>
    <message>
        <source>Open order page</source>
        <translation>Открыть страницу заказа</translation>
    </message>
    <message>
        <source>Write a message…</source>
        <translation>Написать сообщение…</translation>
    </message>
    <message>
        <source>Prepare an appeal</source>
        <translation>Подготовить апелляцию</translation>
    </message>
    <message>
        <source>Get help outside…</source>
        <translation>Помощь вне AliExpress…</translation>
    </message>
    <message>
        <source>Tell about the return</source>
        <translation>Сообщить о возврате</translation>
    </message>
    <message>
        <source>Answer the seller</source>
        <translation>Ответить продавцу</translation>
    </message>
    <message>
        <source>Which item is it about?</source>
        <translation>О каком товаре речь?</translation>
    </message>
    <message>
        <source>A dispute is about one item. Each item has its own.</source>
        <translation>Спор — об одном товаре. У каждого товара он свой.</translation>
    </message>
    <message>
        <source>Outside AliExpress there may be more: PayPal, your bank, consumer help.</source>
        <translation>Вне AliExpress могут быть ещё пути: PayPal, ваш банк, защита потребителей.</translation>
    </message>
    <message>
        <source>What fits best?</source>
        <translation>Что подходит лучше всего?</translation>
    </message>
    <message>
        <source>You will choose this on AliExpress</source>
        <translation>Это вы выберете на AliExpress</translation>
    </message>
    <message>
        <source>What you can write to the seller</source>
        <translation>Что можно написать продавцу</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>Скопировано</translation>
    </message>
    <message>
        <source>Fits your order</source>
        <translation>Подходит к вашему заказу</translation>
    </message>
</context>
<context>
    <name>ProofRow</name>
    <message>
        <source>How to take it</source>
        <translation>Как снять</translation>
    </message>
    <message>
        <source>How to take it: {proof}</source>
        <translation>Как снять: {proof}</translation>
    </message>
    <message>
        <source>I do not have it</source>
        <translation>У меня этого нет</translation>
    </message>
    <message>
        <source>I do not have it: {proof}</source>
        <translation>У меня этого нет: {proof}</translation>
    </message>
    <message>
        <source>Add this proof, or tick “I do not have it”.</source>
        <translation>Добавьте это доказательство или отметьте «У меня этого нет».</translation>
    </message>
    <message>
        <source>The statement mentions it. Add the proof.</source>
        <translation>Об этом говорит текст. Добавьте доказательство.</translation>
    </message>
    <message>
        <source>Not there yet.</source>
        <translation>Пока нет.</translation>
    </message>
    <message>
        <source>expanded</source>
        <translation>развёрнуто</translation>
    </message>
    <message>
        <source>collapsed</source>
        <translation>свёрнуто</translation>
    </message>
</context>
<context>
    <name>QFileDialog</name>
    <message>
        <source>&amp;Look in:</source>
        <translation>&amp;Папка:</translation>
    </message>
    <message>
        <source>Files of &amp;type:</source>
        <translation>&amp;Тип файлов:</translation>
    </message>
</context>
<context>
    <name>QuittingDialog</name>
    <message>
        <source>Quit AliGuard?</source>
        <translation>Выйти из AliGuard?</translation>
    </message>
    <message>
        <source>No reminders come until you start AliGuard again.</source>
        <translation>Напоминаний не будет, пока вы снова не запустите AliGuard.</translation>
    </message>
    <message>
        <source>This is said only once.</source>
        <translation>Об этом говорится только один раз.</translation>
    </message>
    <message>
        <source>Keep running in the tray</source>
        <translation>Оставить в трее</translation>
    </message>
    <message>
        <source>Keep running</source>
        <translation>Оставить работать</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Выйти</translation>
    </message>
</context>
<context>
    <name>RecordCard</name>
    <message>
        <source>What will be kept</source>
        <translation>Что будет сохранено</translation>
    </message>
    <message>
        <source>Fingerprint (SHA-256) of the text: {hash}</source>
        <translation>Отпечаток (SHA-256) текста: {hash}</translation>
    </message>
    <message>
        <source>Proves later that the text was not changed: every letter counts.</source>
        <translation>Позже докажет, что текст не менялся: важна каждая буква.</translation>
    </message>
    <message>
        <source>Sent {when}</source>
        <translation>Отправлено {when}</translation>
    </message>
    <message>
        <source>Text and pictures are kept as you sent them. Nobody can change them.</source>
        <translation>Текст и картинки хранятся такими, как вы их отправили. Никто не может их изменить.</translation>
    </message>
    <message>
        <source>Not sent yet</source>
        <translation>Ещё не отправлено</translation>
    </message>
    <message>
        <source>When you press “I have sent it”, AliGuard keeps the text and the pictures with today&apos;s date. Nobody can change them later, you included.</source>
        <translation>Нажмите «Отправлено» — и AliGuard сохранит текст и картинки с сегодняшней датой. Потом их никто не изменит, даже вы.</translation>
    </message>
    <message>
        <source>Kept copy</source>
        <translation>Сохранённая копия</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Подробности</translation>
    </message>
</context>
<context>
    <name>RecordDialog</name>
    <message>
        <source>the whole order</source>
        <translation>всего заказа</translation>
    </message>
    <message>
        <source>parcel %1</source>
        <translation>посылки %1</translation>
    </message>
    <message>
        <source>What happened?</source>
        <translation>Что произошло?</translation>
    </message>
    <message>
        <source>Correct what happened</source>
        <translation>Исправить запись</translation>
    </message>
    <message>
        <source>From: %1. What you change here counts as said by you.</source>
        <translation>Источник: %1. Что вы измените, будет считаться записанным вами.</translation>
    </message>
    <message>
        <source>Read o&amp;n</source>
        <translation>Просмот&amp;рено</translation>
    </message>
    <message>
        <source>&amp;Concerns</source>
        <translation>Ка&amp;сается</translation>
    </message>
    <message>
        <source>Record</source>
        <translation>Записать</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Сохранить</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Отмена</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Удалить</translation>
    </message>
    <message>
        <source>Something else…</source>
        <translation>Что-то другое…</translation>
    </message>
    <message>
        <source>&amp;Date on the page</source>
        <translation>&amp;Дата на странице</translation>
    </message>
    <message>
        <source>Type the date that the page shows.</source>
        <translation>Введите дату, которую показывает страница.</translation>
    </message>
    <message>
        <source>Choose one, or leave it open.</source>
        <translation>Выберите или оставьте неизвестным.</translation>
    </message>
    <message>
        <source>Record anyway</source>
        <translation>Всё равно записать</translation>
    </message>
    <message>
        <source>&amp;What</source>
        <translation>&amp;Что</translation>
    </message>
    <message>
        <source>Wh&amp;en</source>
        <translation>&amp;Когда</translation>
    </message>
    <message>
        <source>Type the day on which it happened.</source>
        <translation>Введите день, когда это произошло.</translation>
    </message>
    <message>
        <source>This day has not come yet. Check the date.</source>
        <translation>Этот день ещё не наступил. Проверьте дату.</translation>
    </message>
    <message>
        <source>This is more than you paid (%1).</source>
        <translation>Это больше, чем вы заплатили (%1).</translation>
    </message>
</context>
<context>
    <name>RecordFields</name>
    <message>
        <source>Type a number of days, or leave it empty.</source>
        <translation>Введите число дней или оставьте пустым.</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>неизвестно</translation>
    </message>
    <message>
        <source>I have not looked yet</source>
        <translation>Ещё не проверено</translation>
    </message>
    <message>
        <source>I won</source>
        <translation>В мою пользу</translation>
    </message>
    <message>
        <source>I lost</source>
        <translation>Не в мою пользу</translation>
    </message>
    <message>
        <source>I did not mean to press it</source>
        <translation>Нажато случайно</translation>
    </message>
    <message>
        <source>They want to send it again</source>
        <translation>Хотят прислать ещё раз</translation>
    </message>
</context>
<context>
    <name>ReminderFlow</name>
    <message>
        <source>Open order</source>
        <translation>Открыть заказ</translation>
    </message>
    <message>
        <source>Show reminders</source>
        <translation>Показать напоминания</translation>
    </message>
    <message>
        <source>No more reminders of this step. Record in the order what you did, so that its dates move on.</source>
        <translation>Об этом шаге больше не напомним. Запишите в заказе, что вы сделали, чтобы сроки пошли дальше.</translation>
    </message>
    <message>
        <source>You will be reminded of it again.</source>
        <translation>Мы снова напомним об этом.</translation>
    </message>
    <message>
        <source>No reminder of this order until %1.</source>
        <translation>До %1 об этом заказе не напомним.</translation>
    </message>
</context>
<context>
    <name>ReminderWatch</name>
    <message>
        <source>Your calendar file is not up to date</source>
        <translation>Файл календаря не обновлён</translation>
    </message>
</context>
<context>
    <name>Reminders</name>
    <message>
        <source>Open AliGuard to see which ones.</source>
        <translation>Откройте AliGuard, чтобы увидеть, какие.</translation>
    </message>
    <message>
        <source>Open AliGuard</source>
        <translation>Открыть AliGuard</translation>
    </message>
    <message>
        <source>While the computer was off</source>
        <translation>Пока компьютер был выключен</translation>
    </message>
    <message>
        <source>Open AliGuard to see which order.</source>
        <translation>Откройте AliGuard, чтобы увидеть, какой заказ.</translation>
    </message>
    <message>
        <source>Open order</source>
        <translation>Открыть заказ</translation>
    </message>
    <message>
        <source>Snooze 1 hour</source>
        <translation>Через час</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Сделано</translation>
    </message>
    <message>
        <source>Tomorrow is the last safe day</source>
        <translation>Завтра последний безопасный день</translation>
    </message>
    <message>
        <source>Today is the last safe day</source>
        <translation>Сегодня последний безопасный день</translation>
    </message>
    <message>
        <source>Only hours are left</source>
        <translation>Остались считаные часы</translation>
    </message>
    <message>
        <source>You wanted to be reminded</source>
        <translation>Вы просили напомнить</translation>
    </message>
    <message>
        <source>no longer</source>
        <translation>уже нет</translation>
    </message>
    <message>
        <source>Last safe day: %1</source>
        <translation>Последний безопасный день: %1</translation>
    </message>
    <message>
        <source>The last safe day was %1</source>
        <translation>Последний безопасный день был %1</translation>
    </message>
    <message>
        <source>Only hours were left after %1</source>
        <translation>После %1 оставались часы</translation>
    </message>
    <message>
        <source>To do since %1</source>
        <translation>Нужно сделать с %1</translation>
    </message>
    <message>
        <source>To do today</source>
        <translation>Нужно сделать сегодня</translation>
    </message>
    <message>
        <source>%1 (only hours are left)</source>
        <translation>%1 (остались только часы)</translation>
    </message>
    <message>
        <source>%1 (last safe day today)</source>
        <translation>%1 (сегодня последний безопасный день)</translation>
    </message>
    <message>
        <source>%1 (last safe day tomorrow)</source>
        <translation>%1 (завтра последний безопасный день)</translation>
    </message>
    <message>
        <source>At risk: %1.</source>
        <translation>Под угрозой: %1.</translation>
    </message>
    <message>
        <source>AliGuard: reminders are paused</source>
        <translation>AliGuard: напоминания приостановлены</translation>
    </message>
    <message>
        <source>AliGuard: paused until %1</source>
        <translation>AliGuard: пауза до %1</translation>
    </message>
    <message>
        <source>No reminder of this order until %1.</source>
        <translation>До %1 об этом заказе не напомним.</translation>
    </message>
    <message>
        <source>Done. No more reminders of this step.</source>
        <translation>Сделано. Об этом шаге больше не напомню.</translation>
    </message>
    <message>
        <source>Not done yet? The bell in AliGuard takes it back.</source>
        <translation>Ещё не сделано? Верните его через колокольчик в AliGuard.</translation>
    </message>
    <message>
        <source>AliGuard: nothing to do this week</source>
        <translation>AliGuard: на этой неделе дел нет</translation>
    </message>
    <message>
        <source>Next last safe day: %1</source>
        <translation>Ближайший последний безопасный день: %1</translation>
    </message>
    <message>
        <source>For 1 hour</source>
        <translation>На 1 час</translation>
    </message>
    <message>
        <source>Until tomorrow</source>
        <translation>До завтра</translation>
    </message>
    <message>
        <source>For 1 week</source>
        <translation>На неделю</translation>
    </message>
</context>
<context>
    <name>RemindersPage</name>
    <message>
        <source>Daily summary at</source>
        <translation>Сводка каждый день в</translation>
    </message>
    <message>
        <source>No reminders from</source>
        <translation>Не напоминать с</translation>
    </message>
    <message>
        <source>Quiet hours begin</source>
        <translation>Начало тихих часов</translation>
    </message>
    <message>
        <source>Quiet hours end</source>
        <translation>Конец тихих часов</translation>
    </message>
    <message>
        <source>Hide what I bought</source>
        <translation>Скрывать названия покупок</translation>
    </message>
    <message>
        <source>Start with the computer</source>
        <translation>Запускать вместе с компьютером</translation>
    </message>
    <message>
        <source>Show a test notification</source>
        <translation>Показать пробное уведомление</translation>
    </message>
    <message>
        <source>Reminders have their defaults.</source>
        <translation>Настройки напоминаний сброшены.</translation>
    </message>
    <message>
        <source>Saved. It counts from the next time you sign in.</source>
        <translation>Сохранено. Действует со следующего входа в систему.</translation>
    </message>
    <message>
        <source>How you are told</source>
        <translation>Как мы напоминаем</translation>
    </message>
    <message>
        <source>One notification with everything due. If the computer was off, it comes at the next start.</source>
        <translation>Одно уведомление обо всём, что пора сделать. Если компьютер был выключен, оно придёт при следующем запуске.</translation>
    </message>
    <message>
        <source>Before the last safe day</source>
        <translation>До последнего безопасного дня</translation>
    </message>
    <message>
        <source>AliGuard warns you so many days before.</source>
        <translation>AliGuard предупредит за столько дней.</translation>
    </message>
    <message>
        <source>On the last safe day</source>
        <translation>В последний безопасный день</translation>
    </message>
    <message>
        <source>Until you act or snooze.</source>
        <translation>Пока вы не сделаете или не отложите.</translation>
    </message>
    <message>
        <source>Quiet hours</source>
        <translation>Тихие часы</translation>
    </message>
    <message>
        <source>to</source>
        <translation>до</translation>
    </message>
    <message>
        <source>An alarm on the last safe day is shown anyway, without sound.</source>
        <translation>В последний безопасный день напомним всё равно, без звука.</translation>
    </message>
    <message>
        <source>Privacy</source>
        <translation>Личное</translation>
    </message>
    <message>
        <source>In notifications and the tray. The window shows everything.</source>
        <translation>В уведомлениях и в трее. В окне видно всё.</translation>
    </message>
    <message>
        <source>Tray</source>
        <translation>Трей</translation>
    </message>
    <message>
        <source>Hidden in the tray: no window comes up.</source>
        <translation>Скрыто в трее: окно не появляется.</translation>
    </message>
    <message>
        <source>Test</source>
        <translation>Проверка</translation>
    </message>
    <message>
        <source>Nothing appears? Your system may block notifications. The bell in the window always works.</source>
        <translation>Ничего не появилось? Возможно, система блокирует уведомления. Колокольчик в окне работает всегда.</translation>
    </message>
    <message>
        <source>Again at %1 and %2</source>
        <translation>Ещё раз в %1 и %2</translation>
    </message>
    <message>
        <source>Keep running when closed</source>
        <translation>При закрытии продолжать работу</translation>
    </message>
    <message>
        <source>Stay in the tray when closed</source>
        <translation>При закрытии оставаться в трее</translation>
    </message>
    <message>
        <source>Your desktop has no tray: the window is made small instead, and reminders keep coming.</source>
        <translation>На вашем рабочем столе нет трея: окно сворачивается, а напоминания продолжают приходить.</translation>
    </message>
    <message>
        <source>Without this, closing the window ends AliGuard and its reminders.</source>
        <translation>Без этого закрытие окна завершает AliGuard, и напоминания не приходят.</translation>
    </message>
</context>
<context>
    <name>Resident</name>
    <message>
        <source>AliGuard is starting</source>
        <translation>AliGuard запускается</translation>
    </message>
    <message>
        <source>AliGuard keeps running in the tray</source>
        <translation>AliGuard продолжает работать в трее</translation>
    </message>
    <message>
        <source>So reminders keep coming. To quit, use the menu of its icon.</source>
        <translation>Напоминания продолжают приходить. Чтобы выйти, откройте меню значка.</translation>
    </message>
    <message>
        <source>This desktop has no tray</source>
        <translation>На этом рабочем столе нет трея</translation>
    </message>
    <message>
        <source>AliGuard was made small instead, so that reminders keep coming. To end it, press Ctrl+Q in its window.</source>
        <translation>Окно AliGuard свёрнуто, чтобы напоминания продолжали приходить. Чтобы завершить, нажмите в нём Ctrl+Q.</translation>
    </message>
</context>
<context>
    <name>ReviewPage</name>
    <message>
        <source>Send it yourself</source>
        <translation>Отправьте сами</translation>
    </message>
    <message>
        <source>Open order page</source>
        <translation>Открыть страницу заказа</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Копировать</translation>
    </message>
    <message>
        <source>Copy text</source>
        <translation>Копировать текст</translation>
    </message>
    <message>
        <source>Copy anyway</source>
        <translation>Всё равно копировать</translation>
    </message>
    <message>
        <source>AliExpress refused the form…</source>
        <translation>AliExpress не принял форму…</translation>
    </message>
    <message>
        <source>Copy the text first</source>
        <translation>Сначала скопируйте текст</translation>
    </message>
    <message>
        <source>The text was not copied here yet. If you have sent it all the same, press “I have sent it” once more.</source>
        <translation>Текст здесь ещё не копировали. Если он всё-таки отправлен, нажмите «Отправлено» ещё раз.</translation>
    </message>
    <message numerus="yes">
        <source>%n item(s) to fix on the Statement page before you copy.</source>
        <translation>
            <numerusform>Перед копированием исправьте %n место на странице «Текст».</numerusform>
            <numerusform>Перед копированием исправьте %n места на странице «Текст».</numerusform>
            <numerusform>Перед копированием исправьте %n мест на странице «Текст».</numerusform>
        </translation>
    </message>
    <message>
        <source>“Copy anyway” copies it all the same; the record notes that.</source>
        <translation>«Всё равно копировать» скопирует и так; в записи это отметится.</translation>
    </message>
    <message>
        <source>Order page: Returns/Refunds</source>
        <translation>Страница заказа: Returns/Refunds</translation>
    </message>
    <message>
        <source>Copies, numbered in this order: the best first.</source>
        <translation>Копии пронумерованы по порядку: лучшие первыми.</translation>
    </message>
    <message>
        <source>Opens in your browser.</source>
        <translation>Откроется в браузере.</translation>
    </message>
    <message>
        <source>AliGuard cannot see AliExpress. Follow the steps, then say what happened.</source>
        <translation>AliGuard не видит AliExpress. Пройдите шаги, потом скажите, что произошло.</translation>
    </message>
    <message>
        <source>Order page: Returns/Refunds, then this dispute</source>
        <translation>Страница заказа: Returns/Refunds, затем этот спор</translation>
    </message>
    <message>
        <source>Open the order on AliExpress.</source>
        <translation>Откройте заказ на AliExpress.</translation>
    </message>
    <message>
        <source>Paste the statement</source>
        <translation>Вставьте текст</translation>
    </message>
    <message numerus="yes">
        <source>%n character(s).</source>
        <translation>
            <numerusform>%n знак.</numerusform>
            <numerusform>%n знака.</numerusform>
            <numerusform>%n знаков.</numerusform>
        </translation>
    </message>
    <message>
        <source>Prepare files…</source>
        <translation>Подготовить файлы…</translation>
    </message>
    <message>
        <source>Copy number</source>
        <translation>Копировать номер</translation>
    </message>
    <message>
        <source>Upload {files}</source>
        <translation>Загрузите: {files}</translation>
    </message>
    <message>
        <source>No pictures to upload</source>
        <translation>Загружать нечего</translation>
    </message>
    <message>
        <source>Add proof on the Evidence page.</source>
        <translation>Добавьте доказательства на странице «Доказательства».</translation>
    </message>
    <message>
        <source>Paste the text as the reason</source>
        <translation>Вставьте текст как причину</translation>
    </message>
    <message>
        <source>Paste the text as a comment</source>
        <translation>Вставьте текст как комментарий</translation>
    </message>
    <message>
        <source>Enter the return&apos;s tracking number</source>
        <translation>Введите трек-номер возврата</translation>
    </message>
    <message>
        <source>Enter the return&apos;s tracking number: %1</source>
        <translation>Введите трек-номер возврата: %1</translation>
    </message>
    <message>
        <source>In its own field there; the comment alone does not count.</source>
        <translation>Для него там отдельное поле; одного комментария мало.</translation>
    </message>
    <message>
        <source>Press “Appeal”</source>
        <translation>Нажмите «Appeal» («Апелляция»)</translation>
    </message>
    <message>
        <source>Is there no such button? Then send the text to AliExpress support.</source>
        <translation>Такой кнопки нет? Тогда отправьте текст в поддержку AliExpress.</translation>
    </message>
    <message>
        <source>Keep the dispute open</source>
        <translation>Не закрывайте спор</translation>
    </message>
    <message>
        <source>Do not press “Cancel” or “Accept”. An offer is rejected there, too.</source>
        <translation>Не нажимайте «Cancel» («Отмена») и «Accept» («Принять»). Отклонить предложение можно там же.</translation>
    </message>
    <message>
        <source>picture {numbers}</source>
        <translation>фото {numbers}</translation>
    </message>
    <message>
        <source>pictures {numbers}</source>
        <translation>фото {numbers}</translation>
    </message>
    <message numerus="yes">
        <source>%n video(s)</source>
        <translation>
            <numerusform>%n видео</numerusform>
            <numerusform>%n видео</numerusform>
            <numerusform>%n видео</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n document(s)</source>
        <translation>
            <numerusform>%n документ</numerusform>
            <numerusform>%n документа</numerusform>
            <numerusform>%n документов</numerusform>
        </translation>
    </message>
    <message>
        <source>Do not choose “Return Goods”: you have no parcel.</source>
        <translation>Не выбирайте «Return Goods» («Возврат товара»): посылки у вас нет.</translation>
    </message>
    <message>
        <source>Words differ by app version; take the closest one.</source>
        <translation>В разных версиях слова отличаются; берите самое близкое.</translation>
    </message>
    <message>
        <source>Also seen: {labels}.</source>
        <translation>Встречается и так: {labels}.</translation>
    </message>
    <message>
        <source>Amount: {amount}</source>
        <translation>Сумма: {amount}</translation>
    </message>
    <message>
        <source>Enter the most that the form allows, up to this.</source>
        <translation>Введите самую большую сумму, какую примет форма, но не выше этой.</translation>
    </message>
    <message>
        <source>What to click on AliExpress</source>
        <translation>Что нажимать на AliExpress</translation>
    </message>
    <message>
        <source>After sending</source>
        <translation>После отправки</translation>
    </message>
    <message>
        <source>Why AliExpress refused the form</source>
        <translation>Почему AliExpress не принял форму</translation>
    </message>
    <message>
        <source>Show what was sent</source>
        <translation>Показать, что отправлено</translation>
    </message>
    <message>
        <source>Sent and recorded</source>
        <translation>Отправлено и записано</translation>
    </message>
    <message>
        <source>Recorded on %1.</source>
        <translation>Записано: %1.</translation>
    </message>
    <message>
        <source>What happens next</source>
        <translation>Что будет дальше</translation>
    </message>
</context>
<context>
    <name>ReviewStep</name>
    <message>
        <source>Copied</source>
        <translation>Скопировано</translation>
    </message>
</context>
<context>
    <name>RuleEditor</name>
    <message>
        <source>Reset this rule</source>
        <translation>Сбросить правило</translation>
    </message>
    <message>
        <source>%1. %2. Checked %3.</source>
        <translation>%1. %2. Проверено %3.</translation>
    </message>
    <message>
        <source>%1: default again, %2.</source>
        <translation>%1: снова исходное значение, %2.</translation>
    </message>
    <message>
        <source>%1: %2.</source>
        <translation>%1: %2.</translation>
    </message>
    <message>
        <source>The page states this day itself, so there is no number to change.</source>
        <translation>Этот день указывает сама страница, поэтому числа здесь нет.</translation>
    </message>
    <message>
        <source>From %1 to %2. Default: %3.</source>
        <translation>От %1 до %2. Исходное: %3.</translation>
    </message>
    <message>
        <source>This is longer than the known rule. AliExpress, PayPal or the bank may close earlier than AliGuard says. Dates that it decides stay marked.</source>
        <translation>Это дольше, чем в известном правиле. Срок у AliExpress, PayPal или банка может кончиться раньше, чем говорит AliGuard. Даты, которые от этого зависят, останутся помеченными.</translation>
    </message>
</context>
<context>
    <name>RuleSpin</name>
    <message>
        <source>From %1 to %2. Until then it stays %3.</source>
        <translation>От %1 до %2. Пока остаётся %3.</translation>
    </message>
</context>
<context>
    <name>Rules</name>
    <message>
        <source>Pay the order: the page’s day</source>
        <translation>Оплата заказа: день со страницы</translation>
    </message>
    <message>
        <source>The day that the order page shows; unpaid orders are cancelled then.</source>
        <translation>День, который показывает страница заказа; неоплаченный заказ потом отменяют.</translation>
    </message>
    <message>
        <source>Seller ships: the page’s day</source>
        <translation>Отправка продавцом: день со страницы</translation>
    </message>
    <message>
        <source>The day that the order page shows; later the order may be cancelled.</source>
        <translation>День, который показывает страница заказа; потом заказ могут отменить.</translation>
    </message>
    <message>
        <source>Ask support when the seller has not shipped</source>
        <translation>Написать в поддержку, если не отправлено</translation>
    </message>
    <message>
        <source>This long after the seller’s last day you are told to ask AliExpress support.</source>
        <translation>Через этот срок после последнего дня продавца AliGuard советует написать в поддержку AliExpress.</translation>
    </message>
    <message>
        <source>Seller answers your wish to cancel</source>
        <translation>Ответ продавца на просьбу об отмене</translation>
    </message>
    <message>
        <source>A seller who is silent for this long lets the order be cancelled.</source>
        <translation>Если продавец молчит столько времени, заказ отменяется.</translation>
    </message>
    <message>
        <source>First look at the tracking</source>
        <translation>Первая проверка отслеживания</translation>
    </message>
    <message>
        <source>If tracking shows nothing this long after shipping, ask the seller.</source>
        <translation>Если через этот срок после отправки отслеживание пусто, спросите продавца.</translation>
    </message>
    <message>
        <source>Dispute may open after shipping</source>
        <translation>Спор может открыться после отправки</translation>
    </message>
    <message>
        <source>This long after shipping the dispute form may open; AliGuard suggests to try.</source>
        <translation>Через этот срок после отправки форма спора может открыться; AliGuard советует попробовать.</translation>
    </message>
    <message>
        <source>Dispute is open after shipping</source>
        <translation>Спор точно открыт после отправки</translation>
    </message>
    <message>
        <source>This long after shipping the dispute form is sure to be open.</source>
        <translation>Через этот срок после отправки форма спора точно открыта.</translation>
    </message>
    <message>
        <source>Short promise that opens the dispute at once</source>
        <translation>Обещан короткий срок: спор сразу</translation>
    </message>
    <message>
        <source>If delivery was promised within this many days, a dispute can be opened at once.</source>
        <translation>Если доставку обещали за столько дней или быстрее, спор можно открыть сразу.</translation>
    </message>
    <message>
        <source>Ask for a working tracking number</source>
        <translation>Попросить рабочий трек-номер</translation>
    </message>
    <message>
        <source>If tracking shows nothing this long after shipping, the number is probably wrong.</source>
        <translation>Если через этот срок после отправки отслеживание пусто, номер, скорее всего, неверный.</translation>
    </message>
    <message>
        <source>Tracking stands still</source>
        <translation>Отслеживание замерло</translation>
    </message>
    <message>
        <source>After this long without a new scan AliGuard takes the parcel for stuck.</source>
        <translation>Если столько времени нет новых событий, AliGuard считает, что посылка застряла.</translation>
    </message>
    <message>
        <source>Ask for more time, before the protection ends</source>
        <translation>Попросить продлить, до конца защиты</translation>
    </message>
    <message>
        <source>This long before the protection ends AliGuard tells you to ask for an extension.</source>
        <translation>За столько времени до конца защиты AliGuard советует попросить её продлить.</translation>
    </message>
    <message>
        <source>Room needed for a second request</source>
        <translation>Запас для второй просьбы</translation>
    </message>
    <message>
        <source>You are told to ask again halfway only if the dispute is at least this far away.</source>
        <translation>Просить ещё раз на полпути AliGuard советует, только если до спора не меньше этого срока.</translation>
    </message>
    <message>
        <source>Try the dispute, before the protection ends</source>
        <translation>Попробовать спор, до конца защиты</translation>
    </message>
    <message>
        <source>This long before the protection ends AliGuard tells you to open the dispute.</source>
        <translation>За столько времени до конца защиты AliGuard советует открыть спор.</translation>
    </message>
    <message>
        <source>Last call begins, before the protection ends</source>
        <translation>Последнее предупреждение, до конца защиты</translation>
    </message>
    <message>
        <source>This long before the protection ends the last call begins.</source>
        <translation>За столько времени до конца защиты начинается последний звонок.</translation>
    </message>
    <message>
        <source>Last safe day, before the protection ends</source>
        <translation>Последний безопасный день, до конца защиты</translation>
    </message>
    <message>
        <source>This long before the protection ends AliGuard counts the last safe day.</source>
        <translation>За столько времени до конца защиты AliGuard назначает последний безопасный день.</translation>
    </message>
    <message>
        <source>Protection ends: the page’s day</source>
        <translation>Конец защиты: день со страницы</translation>
    </message>
    <message>
        <source>The day that the order page shows.</source>
        <translation>День, который показывает страница заказа.</translation>
    </message>
    <message>
        <source>Dispute after arrival or after the protection end</source>
        <translation>Спор после прибытия или конца защиты</translation>
    </message>
    <message>
        <source>This long after arrival, confirmation or the protection end a dispute is possible.</source>
        <translation>Столько времени после прибытия, подтверждения или конца защиты спор ещё возможен.</translation>
    </message>
    <message>
        <source>Seller answers a dispute</source>
        <translation>Ответ продавца на спор</translation>
    </message>
    <message>
        <source>A seller who is silent for this long loses the dispute.</source>
        <translation>Продавец, который молчит столько времени, проигрывает спор.</translation>
    </message>
    <message>
        <source>AliExpress joins a dispute</source>
        <translation>AliExpress подключается к спору</translation>
    </message>
    <message>
        <source>This long after the dispute was opened AliExpress should have joined.</source>
        <translation>Через этот срок после открытия спора AliExpress должен подключиться.</translation>
    </message>
    <message>
        <source>Answer an offer</source>
        <translation>Ответить на предложение</translation>
    </message>
    <message>
        <source>An offer without an answer for this long may count as accepted.</source>
        <translation>Если не отвечать столько времени, предложение могут счесть принятым.</translation>
    </message>
    <message>
        <source>Answer an offer: the page’s day</source>
        <translation>Ответить на предложение: день со страницы</translation>
    </message>
    <message>
        <source>The last day to answer that the dispute page shows.</source>
        <translation>Последний день для ответа, который показывает страница спора.</translation>
    </message>
    <message>
        <source>A dispute takes too long</source>
        <translation>Спор тянется слишком долго</translation>
    </message>
    <message>
        <source>This long after it was opened AliGuard tells you to ask support about the dispute.</source>
        <translation>Через этот срок после открытия спора AliGuard советует написать о нём в поддержку.</translation>
    </message>
    <message>
        <source>Appeal after a decision</source>
        <translation>Апелляция после решения</translation>
    </message>
    <message>
        <source>This long after the decision an appeal is possible.</source>
        <translation>Столько времени после решения возможна апелляция.</translation>
    </message>
    <message>
        <source>Appeal: the page’s day</source>
        <translation>Апелляция: день со страницы</translation>
    </message>
    <message>
        <source>The last day to appeal that the dispute page shows.</source>
        <translation>Последний день для апелляции, который показывает страница спора.</translation>
    </message>
    <message>
        <source>Send the item back</source>
        <translation>Отправить возврат</translation>
    </message>
    <message>
        <source>This long after the return was agreed it must be posted, with its number entered.</source>
        <translation>За этот срок после согласования возврат нужно отправить и указать его трек-номер.</translation>
    </message>
    <message>
        <source>Look for the refund</source>
        <translation>Проверить, пришли ли деньги</translation>
    </message>
    <message>
        <source>This long after money was promised AliGuard tells you to look at your account.</source>
        <translation>Через этот срок после обещания денег AliGuard советует проверить счёт.</translation>
    </message>
    <message>
        <source>Ask where the refund is</source>
        <translation>Спросить, где деньги</translation>
    </message>
    <message>
        <source>This long after money was promised AliGuard tells you to ask the payment support.</source>
        <translation>Через этот срок после обещания денег AliGuard советует написать платёжному сервису.</translation>
    </message>
    <message>
        <source>PayPal takes a dispute</source>
        <translation>Срок спора в PayPal</translation>
    </message>
    <message>
        <source>This long after payment PayPal takes a dispute.</source>
        <translation>Столько времени после оплаты PayPal принимает спор.</translation>
    </message>
    <message>
        <source>PayPal dispute becomes a claim</source>
        <translation>Перевести спор PayPal в претензию</translation>
    </message>
    <message>
        <source>This long after it was opened a PayPal dispute must be turned into a claim.</source>
        <translation>За этот срок после открытия спор PayPal нужно перевести в претензию.</translation>
    </message>
    <message>
        <source>Bank takes a chargeback</source>
        <translation>Срок чарджбэка в банке</translation>
    </message>
    <message>
        <source>This long after payment most banks take a chargeback; ask yours for its own time.</source>
        <translation>Столько времени после оплаты большинство банков принимает чарджбэк; узнайте срок у своего.</translation>
    </message>
    <message>
        <source>Another last day for disputes: the page’s day</source>
        <translation>Иной последний день для спора: день со страницы</translation>
    </message>
    <message>
        <source>A last day for disputes that the order page itself shows.</source>
        <translation>Последний день для спора, который показывает сама страница заказа.</translation>
    </message>
    <message>
        <source>Free return: the page’s day</source>
        <translation>Бесплатный возврат: день со страницы</translation>
    </message>
    <message>
        <source>The last day of a free or easy return that the order page shows.</source>
        <translation>Последний день бесплатного или простого возврата, который показывает страница заказа.</translation>
    </message>
    <message>
        <source>Sending back: the page’s day</source>
        <translation>Отправка возврата: день со страницы</translation>
    </message>
    <message>
        <source>The last day for sending a return that the page shows.</source>
        <translation>Последний день для отправки возврата, который показывает страница.</translation>
    </message>
    <message>
        <source>Refund of a returned shipment</source>
        <translation>Деньги за вернувшуюся посылку</translation>
    </message>
    <message>
        <source>This long after a shipment went back, open a dispute if no refund came.</source>
        <translation>Если через этот срок после возвращения посылки денег нет, откройте спор.</translation>
    </message>
    <message>
        <source>Seller is silent</source>
        <translation>Продавец молчит</translation>
    </message>
    <message>
        <source>A seller who has not answered for this long will probably not answer.</source>
        <translation>Продавец, который не ответил за этот срок, скорее всего, не ответит.</translation>
    </message>
    <message>
        <source>Parcel without tracking is lost</source>
        <translation>Посылка без отслеживания потеряна</translation>
    </message>
    <message>
        <source>A parcel without tracking counts as lost this long after shipping.</source>
        <translation>Через этот срок после отправки посылка без отслеживания считается потерянной.</translation>
    </message>
    <message>
        <source>Last call</source>
        <translation>Последнее предупреждение</translation>
    </message>
    <message>
        <source>With this many days left, or fewer, an order is marked as last call.</source>
        <translation>Если осталось столько дней или меньше, заказ получает отметку «последний звонок».</translation>
    </message>
    <message>
        <source>Urgent</source>
        <translation>Срочно</translation>
    </message>
    <message>
        <source>With this many days left, or fewer, a task of yours is marked as urgent.</source>
        <translation>Если осталось столько дней или меньше, ваша задача получает отметку «срочно».</translation>
    </message>
    <message>
        <source>PayPal and bank: first warning</source>
        <translation>PayPal и банк: первое предупреждение</translation>
    </message>
    <message>
        <source>While a dispute runs: warned this long before PayPal’s or the bank’s end.</source>
        <translation>Пока идёт спор: предупреждение за столько времени до конца срока PayPal или банка.</translation>
    </message>
    <message>
        <source>PayPal and bank: second warning</source>
        <translation>PayPal и банк: второе предупреждение</translation>
    </message>
    <message>
        <source>You are warned again this long before PayPal’s or the bank’s time ends.</source>
        <translation>Ещё одно предупреждение за столько времени до конца срока PayPal или банка.</translation>
    </message>
    <message>
        <source>Tracking number counts as wrong</source>
        <translation>Трек-номер считается неверным</translation>
    </message>
    <message>
        <source>This long after shipping without any scan the number counts as wrong.</source>
        <translation>Если столько времени после отправки нет ни одного события, номер считается неверным.</translation>
    </message>
    <message>
        <source>Waiting ends before the last safe day</source>
        <translation>Запас до последнего безопасного дня</translation>
    </message>
    <message>
        <source>Waiting for the seller is safe until this long before the last safe day.</source>
        <translation>Ждать продавца безопасно, пока до последнего безопасного дня не меньше этого срока.</translation>
    </message>
    <message>
        <source>Waiting after a cancelled dispute</source>
        <translation>Ожидание после отмены спора</translation>
    </message>
    <message>
        <source>After you cancelled a dispute AliGuard lets you wait this long at most.</source>
        <translation>После отмены спора AliGuard даёт ждать не дольше этого срока.</translation>
    </message>
    <message>
        <source>&quot;Next 7 days&quot; in the list</source>
        <translation>«Ближайшие 7 дней» в списке</translation>
    </message>
    <message>
        <source>Tasks within this many days stand in the list’s second group.</source>
        <translation>Задачи на столько дней вперёд стоят во второй группе списка.</translation>
    </message>
    <message>
        <source>Aim below</source>
        <translation>Лучше не длиннее</translation>
    </message>
    <message>
        <source>AliGuard suggests the short version of the statement above this length.</source>
        <translation>Если текст длиннее, AliGuard предлагает короткий вариант.</translation>
    </message>
    <message>
        <source>Warn above</source>
        <translation>Предупредить, если длиннее</translation>
    </message>
    <message>
        <source>AliGuard warns above this length: the form may cut the text.</source>
        <translation>Если текст длиннее, AliGuard предупреждает: форма может его обрезать.</translation>
    </message>
    <message>
        <source>Warn below</source>
        <translation>Предупредить, если короче</translation>
    </message>
    <message>
        <source>A shorter statement says too little; AliGuard warns.</source>
        <translation>Текст короче этого говорит слишком мало; AliGuard предупреждает.</translation>
    </message>
    <message>
        <source>Pictures prepared for the form</source>
        <translation>Фото, которые готовятся для формы</translation>
    </message>
    <message>
        <source>So many files are prepared; the last one shows all other pictures together.</source>
        <translation>Столько файлов готовится; последний показывает все остальные фото вместе.</translation>
    </message>
    <message>
        <source>Most pictures for the form</source>
        <translation>Самое большее число фото для формы</translation>
    </message>
    <message>
        <source>You can choose up to this many when files are prepared.</source>
        <translation>При подготовке файлов можно выбрать не больше этого числа.</translation>
    </message>
    <message>
        <source>Size of one picture</source>
        <translation>Размер одного фото</translation>
    </message>
    <message>
        <source>Larger pictures are made smaller for the form; the original stays.</source>
        <translation>Более крупные фото уменьшаются для формы; оригинал остаётся.</translation>
    </message>
    <message>
        <source>Videos that the form takes</source>
        <translation>Сколько видео принимает форма</translation>
    </message>
    <message>
        <source>More videos are not prepared for the upload.</source>
        <translation>Больше видео для загрузки не готовится.</translation>
    </message>
    <message>
        <source>Length of a video</source>
        <translation>Длина видео</translation>
    </message>
    <message>
        <source>AliGuard warns about a longer video.</source>
        <translation>Если видео длиннее, AliGuard предупреждает.</translation>
    </message>
    <message>
        <source>Shortest usual protection after shipping</source>
        <translation>Обычная защита после отправки, минимум</translation>
    </message>
    <message>
        <source>Used for the estimate while the order page’s date is not known.</source>
        <translation>Для оценки, пока дата со страницы заказа неизвестна.</translation>
    </message>
    <message>
        <source>Longest usual protection after shipping</source>
        <translation>Обычная защита после отправки, максимум</translation>
    </message>
    <message>
        <source>Orders of the same days</source>
        <translation>Заказы тех же дней</translation>
    </message>
    <message>
        <source>Orders shipped so many days before or after are compared: late together, or one lost.</source>
        <translation>Сравниваются заказы, отправленные на столько дней раньше или позже: опаздывают все или пропал один.</translation>
    </message>
    <message>
        <source>Orders of the same days, at least</source>
        <translation>Заказы тех же дней, не меньше</translation>
    </message>
    <message>
        <source>With fewer other orders nothing is said about them.</source>
        <translation>Если других заказов меньше, о них ничего не говорится.</translation>
    </message>
    <message>
        <source>Your own delivery times, at least</source>
        <translation>Ваши сроки доставки, не меньше</translation>
    </message>
    <message>
        <source>So many finished orders of a store, carrier or country show what is usual.</source>
        <translation>Столько завершённых заказов магазина, перевозчика или страны уже показывают, какой срок обычен.</translation>
    </message>
    <message>
        <source>Tracking without news</source>
        <translation>Отслеживание без новостей</translation>
    </message>
    <message>
        <source>So long without a new scan is usual; after that AliGuard mentions it.</source>
        <translation>Столько времени без новых событий — обычное дело; потом AliGuard об этом скажет.</translation>
    </message>
    <message>
        <source>Deadlines</source>
        <translation>Сроки</translation>
    </message>
    <message>
        <source>Urgency</source>
        <translation>Срочность</translation>
    </message>
    <message>
        <source>Texts</source>
        <translation>Тексты</translation>
    </message>
    <message>
        <source>Pictures and videos</source>
        <translation>Фото и видео</translation>
    </message>
    <message>
        <source>Estimates</source>
        <translation>Оценка сроков</translation>
    </message>
    <message>
        <source>as the page says</source>
        <translation>как на странице</translation>
    </message>
    <message>
        <source>your own value</source>
        <translation>ваше значение</translation>
    </message>
    <message>
        <source>your value: %1 instead of %2</source>
        <translation>ваше значение: %1 вместо %2</translation>
    </message>
    <message>
        <source>well documented</source>
        <translation>хорошо подтверждено</translation>
    </message>
    <message>
        <source>likely</source>
        <translation>вероятно</translation>
    </message>
    <message>
        <source>uncertain</source>
        <translation>неточно</translation>
    </message>
    <message>
        <source>not verified</source>
        <translation>не проверено</translation>
    </message>
    <message>
        <source>the page itself</source>
        <translation>сама страница</translation>
    </message>
    <message>
        <source>guides, public sources</source>
        <translation>руководства, источники</translation>
    </message>
    <message>
        <source>buyers’ guides</source>
        <translation>руководства покупателей</translation>
    </message>
    <message>
        <source>public sources</source>
        <translation>открытые источники</translation>
    </message>
    <message>
        <source>AliGuard</source>
        <translation>AliGuard</translation>
    </message>
    <message>
        <source>The date that the page itself shows</source>
        <translation>Дата, которую показывает сама страница</translation>
    </message>
    <message>
        <source>Buyers’ guides and public sources such as AliExpress’s own help</source>
        <translation>Руководства покупателей и открытые источники, в том числе справка AliExpress</translation>
    </message>
    <message>
        <source>Buyers’ guides</source>
        <translation>Руководства покупателей</translation>
    </message>
    <message>
        <source>Public sources such as AliExpress’s own help</source>
        <translation>Открытые источники, в том числе справка AliExpress</translation>
    </message>
    <message>
        <source>AliGuard’s own choice</source>
        <translation>Выбор самого AliGuard</translation>
    </message>
    <message>
        <source>No source could be read</source>
        <translation>Прочитать источник не удалось</translation>
    </message>
    <message>
        <source>“%1” (%2) is more than “%3” (%4).</source>
        <translation>«%1» (%2) больше, чем «%3» (%4).</translation>
    </message>
</context>
<context>
    <name>RulesModel</name>
    <message>
        <source>%1, changed</source>
        <translation>%1, изменено</translation>
    </message>
    <message>
        <source>Rule</source>
        <translation>Правило</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Значение</translation>
    </message>
    <message>
        <source>Default</source>
        <translation>По умолчанию</translation>
    </message>
    <message>
        <source>How certain</source>
        <translation>Надёжность</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Источник</translation>
    </message>
    <message>
        <source>Checked</source>
        <translation>Проверено</translation>
    </message>
    <message>
        <source>default %1</source>
        <translation>по умолчанию: %1</translation>
    </message>
</context>
<context>
    <name>RulesPage</name>
    <message>
        <source>Search rules</source>
        <translation>Поиск правил</translation>
    </message>
    <message>
        <source>Your own values are gone (%1); the preset %2 stays.</source>
        <translation>Ваши значения убраны (%1); набор «%2» остаётся.</translation>
    </message>
    <message>
        <source>Nothing found.</source>
        <translation>Ничего не нашлось.</translation>
    </message>
    <message>
        <source>%1, %2 changed by you</source>
        <translation>%1, изменено вами: %2</translation>
    </message>
    <message>
        <source>Enter changes the current rule, Del puts its default back.</source>
        <translation>Enter — изменить текущее правило, Del — вернуть значение по умолчанию.</translation>
    </message>
    <message>
        <source>Every date in AliGuard comes from one of these numbers. Press Enter to change one.</source>
        <translation>Каждая дата в AliGuard берётся из этих чисел. Чтобы изменить число, нажмите Enter.</translation>
    </message>
</context>
<context>
    <name>SaveHelpDialog</name>
    <message>
        <source>How do I get my orders in?</source>
        <translation>Как загрузить мои заказы?</translation>
    </message>
    <message>
        <source>Copy the orders page in three steps</source>
        <translation>Скопируйте страницу заказов в три шага</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Закрыть</translation>
    </message>
    <message>
        <source>Open your orders</source>
        <translation>Откройте свои заказы</translation>
    </message>
    <message>
        <source>In your browser, open AliExpress, then Account and My orders. Scroll down until every order you want is there. Use the English page if you can.</source>
        <translation>Откройте AliExpress в браузере, затем «Account» и «My orders» («Мои заказы»). Прокрутите вниз, пока не появятся все нужные заказы. По возможности возьмите страницу на английском.</translation>
    </message>
    <message>
        <source>Drawing: a browser with three orders</source>
        <translation>Рисунок: браузер с тремя заказами</translation>
    </message>
    <message>
        <source>Copy the whole page</source>
        <translation>Скопируйте всю страницу</translation>
    </message>
    <message>
        <source>Click an empty spot on the page. Press Ctrl+A to mark everything, then Ctrl+C to copy it. On a Mac use Cmd.</source>
        <translation>Щёлкните по пустому месту страницы. Нажмите Ctrl+A, чтобы выделить всё, потом Ctrl+C, чтобы скопировать. На Mac вместо Ctrl — Cmd.</translation>
    </message>
    <message>
        <source>Drawing: the same page with everything marked</source>
        <translation>Рисунок: та же страница, всё выделено</translation>
    </message>
    <message>
        <source>Paste it here</source>
        <translation>Вставьте сюда</translation>
    </message>
    <message>
        <source>Come back to AliGuard and press Ctrl+Shift+V, or choose “Paste copied page”. A report lists what was read and what was not.</source>
        <translation>Вернитесь в AliGuard и нажмите Ctrl+Shift+V или выберите «Вставить скопированную страницу». В отчёте видно, что прочитано, а что нет.</translation>
    </message>
    <message>
        <source>Drawing: the clipboard becomes a list with countdowns</source>
        <translation>Рисунок: буфер обмена превращается в список со сроками</translation>
    </message>
    <message>
        <source>The list does not show the protection date. Type it from each order&apos;s own page, where it stands beside “Buyer protection”.</source>
        <translation>В списке нет даты окончания защиты. Возьмите её со страницы каждого заказа: она рядом с «Buyer protection» («Защита покупателя»).</translation>
    </message>
    <message>
        <source>Files work too: saved pages, AliExpress mails (.eml), tables (CSV, Excel), ZIP archives and pictures. Drop them on the window, or press Ctrl+I.
Nothing is sent anywhere: AliGuard reads only what you paste or drop.</source>
        <translation>Файлы тоже подойдут: сохранённые страницы, письма AliExpress (.eml), таблицы (CSV, Excel), архивы ZIP и снимки. Перетащите их в окно или нажмите Ctrl+I.
Ничего никуда не отправляется: AliGuard читает только то, что вы вставили или перетащили.</translation>
    </message>
</context>
<context>
    <name>ScreenshotDialog</name>
    <message>
        <source>Read from a picture</source>
        <translation>Прочитано с картинки</translation>
    </message>
    <message>
        <source>The picture</source>
        <translation>Картинка</translation>
    </message>
    <message>
        <source>Record</source>
        <translation>Записать</translation>
    </message>
    <message>
        <source>Leave out</source>
        <translation>Пропустить</translation>
    </message>
    <message>
        <source>Which order does this picture show?</source>
        <translation>Какой заказ на этой картинке?</translation>
    </message>
    <message>
        <source>Order %1 of %2 in the picture: is this right?</source>
        <translation>Заказ %1 из %2 на картинке: всё верно?</translation>
    </message>
    <message>
        <source>Is this right?</source>
        <translation>Всё верно?</translation>
    </message>
    <message>
        <source>Type the order number. The picture is kept with the order, unchanged.</source>
        <translation>Введите номер заказа. Картинка останется при заказе без изменений.</translation>
    </message>
    <message>
        <source>AliGuard has read this in the picture. Compare it and correct it. Nothing is recorded before you say so; then the picture is kept with the order.</source>
        <translation>AliGuard прочитал это на снимке. Сравните и исправьте. Без вашего согласия ничего не записывается; потом снимок хранится при заказе.</translation>
    </message>
    <message>
        <source>AliGuard has read this in the picture. Compare it, correct it, or untick it. Nothing is recorded before you say so; then the picture is kept with the order.</source>
        <translation>Это AliGuard прочитал на картинке. Сравните, исправьте или снимите галочку. Без вашего «Записать» ничего не сохранится; потом картинка останется при заказе.</translation>
    </message>
    <message>
        <source>Order &amp;number</source>
        <translation>&amp;Номер заказа</translation>
    </message>
    <message>
        <source>&amp;My orders…</source>
        <translation>&amp;Мои заказы…</translation>
    </message>
    <message>
        <source>Choose from my orders</source>
        <translation>Выбрать из моих заказов</translation>
    </message>
    <message>
        <source>I have &amp;compared every digit with the picture</source>
        <translation>Я &amp;сравнил(а) каждую цифру с картинкой</translation>
    </message>
    <message>
        <source>Item</source>
        <translation>Товар</translation>
    </message>
    <message>
        <source>What you bought</source>
        <translation>Что вы купили</translation>
    </message>
    <message>
        <source>&amp;Item</source>
        <translation>&amp;Товар</translation>
    </message>
    <message>
        <source>Order number</source>
        <translation>Номер заказа</translation>
    </message>
    <message>
        <source>Number, or the link to the order</source>
        <translation>Номер или ссылка на заказ</translation>
    </message>
    <message>
        <source>&amp;Tracking number</source>
        <translation>Тр&amp;ек-номер</translation>
    </message>
    <message>
        <source>Tracking number</source>
        <translation>Трек-номер</translation>
    </message>
    <message>
        <source>Dates</source>
        <translation>Даты</translation>
    </message>
    <message>
        <source>The &amp;picture was taken on</source>
        <translation>&amp;Дата снимка</translation>
    </message>
    <message>
        <source>Days that are left are counted from this day.</source>
        <translation>От этого дня считаются оставшиеся дни.</translation>
    </message>
    <message>
        <source>The check digit fits.</source>
        <translation>Контрольная цифра верна.</translation>
    </message>
    <message>
        <source>Compare every letter and digit with the picture before you tick it.</source>
        <translation>Сравните каждую букву и цифру с картинкой, прежде чем ставить галочку.</translation>
    </message>
    <message>
        <source>In your list: “%1”. It is updated.</source>
        <translation>Уже в списке: «%1». Он будет обновлён.</translation>
    </message>
    <message>
        <source>In the trash: “%1”. It is taken out of there and updated.</source>
        <translation>В корзине: «%1». Он будет восстановлен и обновлён.</translation>
    </message>
    <message>
        <source>Your other orders end in %1. Check the last digits.</source>
        <translation>Другие ваши заказы кончаются на %1. Проверьте последние цифры.</translation>
    </message>
    <message>
        <source>%1 is not in your list. It is added.</source>
        <translation>%1 нет в списке. Он будет добавлен.</translation>
    </message>
    <message>
        <source>This number was hard to read.</source>
        <translation>Номер было трудно прочитать.</translation>
    </message>
    <message>
        <source>This was not read well. Correct it from the picture.</source>
        <translation>Прочитано плохо. Исправьте по картинке.</translation>
    </message>
    <message>
        <source>Nothing in the picture says that this is the order number.</source>
        <translation>На картинке не сказано, что это номер заказа.</translation>
    </message>
    <message>
        <source>The number was read in two different ways.</source>
        <translation>Номер прочитан двумя разными способами.</translation>
    </message>
    <message>
        <source>Compare the order number with the picture first, and tick that you did.</source>
        <translation>Сначала сравните номер заказа с картинкой и поставьте галочку.</translation>
    </message>
</context>
<context>
    <name>ScreenshotFlow</name>
    <message>
        <source>No order number and no date was found in this picture.</source>
        <translation>На картинке не найдены ни номер заказа, ни даты.</translation>
    </message>
    <message>
        <source>You stopped the reading.</source>
        <translation>Вы остановили чтение.</translation>
    </message>
    <message>
        <source>Which order does the picture show?</source>
        <translation>Какой заказ на картинке?</translation>
    </message>
    <message>
        <source>This order</source>
        <translation>Этот заказ</translation>
    </message>
    <message>
        <source>Recorded, but the picture was not kept: %1</source>
        <translation>Записано, но картинка не сохранена: %1</translation>
    </message>
    <message>
        <source>Recorded. The picture is kept with the order.</source>
        <translation>Записано. Картинка сохранена при заказе.</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Отменить</translation>
    </message>
    <message>
        <source>All of this was known already. The picture is kept with the order.</source>
        <translation>Всё это уже известно. Картинка сохранена при заказе.</translation>
    </message>
    <message numerus="yes">
        <source>Which order do these %n file(s) belong to?</source>
        <translation>
            <numerusform>К какому заказу относится %n файл?</numerusform>
            <numerusform>К какому заказу относятся %n файла?</numerusform>
            <numerusform>К какому заказу относятся %n файлов?</numerusform>
        </translation>
    </message>
    <message>
        <source>Which order does “%1” belong to?</source>
        <translation>К какому заказу относится «%1»?</translation>
    </message>
    <message>
        <source>It becomes evidence of the order. The original stays unchanged.</source>
        <translation>Станет доказательством этого заказа. Оригинал не меняется.</translation>
    </message>
</context>
<context>
    <name>SentCard</name>
    <message>
        <source>Show what was sent</source>
        <translation>Показать отправленное</translation>
    </message>
    <message>
        <source>Dispute sent %1</source>
        <translation>Спор отправлен %1</translation>
    </message>
</context>
<context>
    <name>SentRecordDialog</name>
    <message>
        <source>What was sent</source>
        <translation>Что отправлено</translation>
    </message>
    <message>
        <source>Show folder</source>
        <translation>Показать папку</translation>
    </message>
    <message>
        <source>&amp;Sent for this order:</source>
        <translation>&amp;Отправлено по этому заказу:</translation>
    </message>
    <message>
        <source>Sent for this order</source>
        <translation>Отправлено по этому заказу</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Текст</translation>
    </message>
    <message>
        <source>Pictures and files</source>
        <translation>Картинки и файлы</translation>
    </message>
    <message>
        <source>Facts</source>
        <translation>Факты</translation>
    </message>
    <message>
        <source>unknown day</source>
        <translation>день неизвестен</translation>
    </message>
    <message>
        <source>Kept as it was sent; nobody can change it.</source>
        <translation>Хранится, как было отправлено; изменить это нельзя.</translation>
    </message>
    <message>
        <source>Sent %1. Kept as it was sent; nobody can change it.</source>
        <translation>Отправлено %1. Хранится без изменений; изменить это нельзя.</translation>
    </message>
    <message>
        <source>Picture or file</source>
        <translation>Картинка или файл</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Нет</translation>
    </message>
    <message>
        <source>Fact</source>
        <translation>Факт</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>Ответ</translation>
    </message>
    <message>
        <source>Form: solution</source>
        <translation>Форма: решение</translation>
    </message>
    <message>
        <source>Form: received</source>
        <translation>Форма: получено</translation>
    </message>
    <message>
        <source>Form: group</source>
        <translation>Форма: группа</translation>
    </message>
    <message>
        <source>Form: reason</source>
        <translation>Форма: причина</translation>
    </message>
    <message>
        <source>Form: amount</source>
        <translation>Форма: сумма</translation>
    </message>
    <message>
        <source>Order %1</source>
        <translation>Заказ %1</translation>
    </message>
    <message>
        <source>Not saved: %1 cannot be written (%2). Choose another folder.</source>
        <translation>Не сохранено: файл %1 не записан (%2). Выберите другую папку.</translation>
    </message>
    <message>
        <source>Saved as %1 in the folder %2.</source>
        <translation>Сохранено: %1, папка %2.</translation>
    </message>
    <message>
        <source>Save as PDF</source>
        <translation>Сохранить в PDF</translation>
    </message>
    <message>
        <source>PDF (*.pdf)</source>
        <translation>PDF (*.pdf)</translation>
    </message>
    <message>
        <source>This computer cannot print from here. Save a PDF and print that.</source>
        <translation>Печатать отсюда на этом компьютере нельзя. Сохраните PDF и распечатайте его.</translation>
    </message>
    <message>
        <source>Sent to the printer.</source>
        <translation>Отправлено на печать.</translation>
    </message>
    <message>
        <source>Copy text</source>
        <translation>Копировать текст</translation>
    </message>
    <message>
        <source>Save as PDF…</source>
        <translation>Сохранить в PDF…</translation>
    </message>
    <message>
        <source>Print…</source>
        <translation>Печать…</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Закрыть</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>Скопировано</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Подробности</translation>
    </message>
</context>
<context>
    <name>SettingsDesk</name>
    <message>
        <source>Taken back.</source>
        <translation>Отменено.</translation>
    </message>
</context>
<context>
    <name>SettingsDialog</name>
    <message>
        <source>Settings</source>
        <translation>Настройки</translation>
    </message>
    <message>
        <source>Restore defaults</source>
        <translation>По умолчанию</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Отменить</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Закрыть</translation>
    </message>
    <message>
        <source>Reset all rules</source>
        <translation>Сбросить все правила</translation>
    </message>
    <message>
        <source>Changes are saved at once.</source>
        <translation>Изменения сохраняются сразу.</translation>
    </message>
    <message>
        <source>Pages of the settings</source>
        <translation>Страницы настроек</translation>
    </message>
    <message>
        <source>General</source>
        <translation>Общие</translation>
    </message>
    <message>
        <source>When to act</source>
        <translation>Когда действовать</translation>
    </message>
    <message>
        <source>Statement</source>
        <translation>Текст</translation>
    </message>
    <message>
        <source>Appearance</source>
        <translation>Оформление</translation>
    </message>
    <message>
        <source>Data</source>
        <translation>Данные</translation>
    </message>
    <message>
        <source>About</source>
        <translation>О программе</translation>
    </message>
    <message>
        <source>nobody has reviewed this translation yet.</source>
        <translation>этот перевод пока никто не проверял.</translation>
    </message>
    <message>
        <source>Deadline rules</source>
        <translation>Правила сроков</translation>
    </message>
    <message>
        <source>Reminders</source>
        <translation>Напоминания</translation>
    </message>
</context>
<context>
    <name>SettingsFlow</name>
    <message>
        <source>Removed for good. Your orders are as they were.</source>
        <translation>Удалено навсегда. Заказы остались как были.</translation>
    </message>
    <message>
        <source>Forgotten. Its columns are asked for at the next import.</source>
        <translation>Забыто. О столбцах спросим при следующем импорте.</translation>
    </message>
    <message>
        <source>Sent. If nothing appears, your system blocks notifications.</source>
        <translation>Отправлено. Если ничего не появилось, система не показывает уведомления.</translation>
    </message>
    <message>
        <source>Your desktop did not show “This is how AliGuard reminds you.”: it has no notification service. The bell in the window keeps every reminder.</source>
        <translation>Рабочий стол не показал «Так AliGuard напоминает вам.»: на нём нет службы уведомлений. Все напоминания хранит колокольчик в окне.</translation>
    </message>
</context>
<context>
    <name>SidePanel</name>
    <message>
        <source>Delete this draft</source>
        <translation>Удалить этот черновик</translation>
    </message>
    <message>
        <source>Every change is kept. You can close this window any time.</source>
        <translation>Каждое изменение сохраняется. Окно можно закрыть в любой момент.</translation>
    </message>
    <message>
        <source>Dispute for</source>
        <translation>Спор по заказу</translation>
    </message>
</context>
<context>
    <name>Sidebar</name>
    <message>
        <source>Today</source>
        <translation>Сегодня</translation>
    </message>
    <message>
        <source>All open</source>
        <translation>Все открытые</translation>
    </message>
    <message>
        <source>On the way</source>
        <translation>В пути</translation>
    </message>
    <message>
        <source>Disputes</source>
        <translation>Споры</translation>
    </message>
    <message>
        <source>Refunds</source>
        <translation>Возврат средств</translation>
    </message>
    <message>
        <source>Date missing</source>
        <translation>Нет даты</translation>
    </message>
    <message>
        <source>Finished</source>
        <translation>Завершённые</translation>
    </message>
    <message>
        <source>Trash</source>
        <translation>Корзина</translation>
    </message>
    <message>
        <source>Views</source>
        <translation>Разделы</translation>
    </message>
    <message>
        <source>At risk</source>
        <translation>Под угрозой</translation>
    </message>
</context>
<context>
    <name>Skeleton</name>
    <message>
        <source>Reading orders</source>
        <translation>Читаю заказы</translation>
    </message>
</context>
<context>
    <name>Stage</name>
    <message>
        <source>Reading…</source>
        <translation>Читается…</translation>
    </message>
    <message>
        <source>Page %1 of %2</source>
        <translation>Страница %1 из %2</translation>
    </message>
    <message>
        <source>From</source>
        <translation>От</translation>
    </message>
    <message>
        <source>Subject</source>
        <translation>Тема</translation>
    </message>
    <message>
        <source>Sent</source>
        <translation>Отправлено</translation>
    </message>
    <message>
        <source>There are no words in it.</source>
        <translation>Слов в нём нет.</translation>
    </message>
    <message>
        <source>… The rest is not shown here. The file itself is whole.</source>
        <translation>… Остальное здесь не показано. Сам файл целый.</translation>
    </message>
    <message>
        <source>It cannot be shown</source>
        <translation>Показать нельзя</translation>
    </message>
    <message>
        <source>The log has the details.</source>
        <translation>Подробности в журнале.</translation>
    </message>
    <message>
        <source>It was deleted or moved out of AliGuard&apos;s folder. Put it back from a backup, or add it again.</source>
        <translation>Его удалили или убрали из папки AliGuard. Верните его из резервной копии или добавьте снова.</translation>
    </message>
    <message>
        <source>The file is missing</source>
        <translation>Файл пропал</translation>
    </message>
    <message>
        <source>The file is there but cannot be read. Look whether its drive is connected and whether you may open it.</source>
        <translation>Файл на месте, но не читается. Проверьте, подключён ли диск и можно ли вам его открыть.</translation>
    </message>
    <message>
        <source>This file is no longer the one that was added: somebody or something changed it. Do not use it as proof; add the original again.</source>
        <translation>Это уже не тот файл, что был добавлен: его изменили. Не используйте его как доказательство; добавьте оригинал снова.</translation>
    </message>
    <message>
        <source>It is kept unchanged. To watch it, open it from its folder.</source>
        <translation>Хранится без изменений. Чтобы посмотреть, откройте его из папки.</translation>
    </message>
    <message>
        <source>A video</source>
        <translation>Видео</translation>
    </message>
    <message>
        <source>It is kept unchanged. To look into it, open it from its folder.</source>
        <translation>Хранится без изменений. Чтобы заглянуть внутрь, откройте его из папки.</translation>
    </message>
    <message>
        <source>A packed folder (ZIP)</source>
        <translation>Архив (ZIP)</translation>
    </message>
    <message>
        <source>It is kept unchanged (HEIC photos of a phone are of such a kind). Open it from its folder. To cover something, save it as JPEG there and add that.</source>
        <translation>Хранится без изменений (таковы, например, HEIC-фото с телефона). Откройте из папки. Чтобы что-то закрыть, сохраните там как JPEG и добавьте его.</translation>
    </message>
    <message>
        <source>This kind of picture is not shown here</source>
        <translation>Картинки этого вида здесь не показываются</translation>
    </message>
    <message>
        <source>It is kept unchanged. To see it, open it from its folder.</source>
        <translation>Хранится без изменений. Чтобы увидеть, откройте его из папки.</translation>
    </message>
    <message>
        <source>A file of another kind</source>
        <translation>Файл другого вида</translation>
    </message>
    <message>
        <source>Previous page</source>
        <translation>Предыдущая страница</translation>
    </message>
    <message>
        <source>Next page</source>
        <translation>Следующая страница</translation>
    </message>
</context>
<context>
    <name>StartProblemDialog</name>
    <message>
        <source>AliGuard cannot open your orders</source>
        <translation>AliGuard не может открыть ваши заказы</translation>
    </message>
    <message>
        <source>AliGuard has a fault and cannot start</source>
        <translation>В AliGuard произошёл сбой, запуск невозможен</translation>
    </message>
    <message>
        <source>Your orders are not touched. Try again. If it stays like this, copy the report below and send it: it names no order.</source>
        <translation>Ваши заказы не затронуты. Попробуйте ещё раз. Если не поможет, скопируйте отчёт ниже и пришлите его: данных о заказах в нём нет.</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>Отчёт</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>Скопировано</translation>
    </message>
    <message>
        <source>The damaged file is set aside, not deleted. Your exhibits are not touched.</source>
        <translation>Повреждённый файл будет отложен, а не удалён. Доказательства останутся на месте.</translation>
    </message>
    <message>
        <source>Last good backup: %1.</source>
        <translation>Последняя исправная копия: %1</translation>
    </message>
    <message>
        <source>There is no backup yet.</source>
        <translation>Резервной копии пока нет.</translation>
    </message>
    <message>
        <source>Restore the backup</source>
        <translation>Восстановить копию</translation>
    </message>
    <message>
        <source>Start with an empty list</source>
        <translation>Начать с пустого списка</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Ещё раз</translation>
    </message>
    <message>
        <source>Open folder</source>
        <translation>Открыть папку</translation>
    </message>
    <message>
        <source>Copy the report</source>
        <translation>Копировать отчёт</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Выйти</translation>
    </message>
</context>
<context>
    <name>StatementPage</name>
    <message>
        <source>Read the statement</source>
        <translation>Прочитайте текст</translation>
    </message>
    <message>
        <source>Short, factual, first person. Every sentence comes from a fact you confirmed.</source>
        <translation>Коротко, по делу, от первого лица. Каждое предложение — из факта, который вы подтвердили.</translation>
    </message>
    <message>
        <source>Language to read it in</source>
        <translation>Язык для чтения</translation>
    </message>
    <message numerus="yes">
        <source>%n item(s) to fix</source>
        <translation>
            <numerusform>Исправить %n место</numerusform>
            <numerusform>Исправить %n места</numerusform>
            <numerusform>Исправить %n мест</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n character(s)</source>
        <translation>
            <numerusform>%n знак</numerusform>
            <numerusform>%n знака</numerusform>
            <numerusform>%n знаков</numerusform>
        </translation>
    </message>
    <message>
        <source>Back to the built text</source>
        <translation>Вернуть собранный текст</translation>
    </message>
    <message>
        <source>Short version</source>
        <translation>Короткий вариант</translation>
    </message>
    <message>
        <source>%1 of %2 characters</source>
        <translation>%1 из %2 знаков</translation>
    </message>
    <message>
        <source>You can change the text; AliGuard keeps your words.</source>
        <translation>Текст можно менять; AliGuard сохранит ваши слова.</translation>
    </message>
    <message numerus="yes">
        <source>You changed %n sentence(s) by hand.</source>
        <translation>
            <numerusform>Вы изменили вручную %n предложение.</numerusform>
            <numerusform>Вы изменили вручную %n предложения.</numerusform>
            <numerusform>Вы изменили вручную %n предложений.</numerusform>
        </translation>
    </message>
    <message>
        <source>New facts and pictures no longer change it.</source>
        <translation>Новые факты и картинки текст уже не изменят.</translation>
    </message>
    <message>
        <source>Your changes are in the English text only; this says the facts&apos; version.</source>
        <translation>Ваши правки есть только в английском тексте; здесь он собран из фактов.</translation>
    </message>
    <message>
        <source>Nobody has reviewed this translation yet.</source>
        <translation>Этот перевод пока никто не проверял.</translation>
    </message>
    <message>
        <source>English, goes to AliExpress</source>
        <translation>По-английски, для AliExpress</translation>
    </message>
    <message>
        <source>Statement in English</source>
        <translation>Текст на английском</translation>
    </message>
    <message>
        <source>For you, not sent</source>
        <translation>Для вас, не отправляется</translation>
    </message>
    <message>
        <source>The same text in your language</source>
        <translation>Тот же текст на вашем языке</translation>
    </message>
    <message>
        <source>English only</source>
        <translation>Только по-английски</translation>
    </message>
    <message>
        <source>Length</source>
        <translation>Длина</translation>
    </message>
    <message>
        <source>Reading copy</source>
        <translation>Текст для чтения</translation>
    </message>
    <message>
        <source>Like the interface or system</source>
        <translation>Как в программе или системе</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Язык</translation>
    </message>
    <message>
        <source>AliExpress gets English; beside it you read the same in this language.</source>
        <translation>На AliExpress идёт английский текст; рядом он же на этом языке, для чтения.</translation>
    </message>
    <message>
        <source>The statement&apos;s settings have their defaults.</source>
        <translation>Настройки текста снова по умолчанию.</translation>
    </message>
</context>
<context>
    <name>StepButton</name>
    <message>
        <source>current</source>
        <translation>текущий</translation>
    </message>
    <message>
        <source>done</source>
        <translation>готово</translation>
    </message>
    <message>
        <source>open</source>
        <translation>открыт</translation>
    </message>
    <message>
        <source>not reached yet</source>
        <translation>ещё не начат</translation>
    </message>
    <message>
        <source>Step {number}, {name}, {state}</source>
        <translation>Шаг {number}, {name}, {state}</translation>
    </message>
</context>
<context>
    <name>StepList</name>
    <message>
        <source>Steps</source>
        <translation>Шаги</translation>
    </message>
</context>
<context>
    <name>Tiles</name>
    <message>
        <source>Today</source>
        <translation>Сегодня</translation>
    </message>
    <message>
        <source>Next 7 days</source>
        <translation>7 дней</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>Ждём</translation>
    </message>
    <message>
        <source>Later or no date</source>
        <translation>Позже, нет даты</translation>
    </message>
</context>
<context>
    <name>Timeline</name>
    <message>
        <source>Timeline</source>
        <translation>Ход заказа</translation>
    </message>
    <message>
        <source>Edit…</source>
        <translation>Изменить…</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Удалить</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Копировать</translation>
    </message>
    <message>
        <source>All events…</source>
        <translation>Все события…</translation>
    </message>
    <message>
        <source>date not known</source>
        <translation>дата неизвестна</translation>
    </message>
    <message>
        <source>day not stated on the page</source>
        <translation>день на странице не указан</translation>
    </message>
    <message>
        <source>%1 at the earliest</source>
        <translation>не раньше %1</translation>
    </message>
    <message>
        <source>Today, %1</source>
        <translation>Сегодня, %1</translation>
    </message>
    <message>
        <source>Protection ends (%1 your time)</source>
        <translation>Конец защиты (%1 у вас)</translation>
    </message>
    <message>
        <source>Protection ends (%1, %2 your time)</source>
        <translation>Конец защиты (%1, %2 у вас)</translation>
    </message>
    <message>
        <source>since %1</source>
        <translation>с %1</translation>
    </message>
    <message>
        <source>advice</source>
        <translation>совет</translation>
    </message>
    <message>
        <source>rule</source>
        <translation>правило</translation>
    </message>
    <message>
        <source>your value</source>
        <translation>ваше значение</translation>
    </message>
    <message>
        <source>if by PayPal</source>
        <translation>если платили через PayPal</translation>
    </message>
    <message>
        <source>if by card</source>
        <translation>если платили картой</translation>
    </message>
    <message>
        <source>safe until %1</source>
        <translation>безопасно до %1</translation>
    </message>
</context>
<context>
    <name>Toast</name>
    <message>
        <source>Message</source>
        <translation>Сообщение</translation>
    </message>
</context>
<context>
    <name>TopBar</name>
    <message>
        <source>Add order</source>
        <translation>Новый заказ</translation>
    </message>
    <message>
        <source>Import…</source>
        <translation>Импорт…</translation>
    </message>
    <message>
        <source>Search orders, stores, tracking numbers</source>
        <translation>Поиск: товар, магазин, трек-номер</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Статус</translation>
    </message>
    <message>
        <source>Store</source>
        <translation>Магазин</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Отменить</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Настройки</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Все</translation>
    </message>
</context>
<context>
    <name>TrayMenu</name>
    <message>
        <source>Open AliGuard</source>
        <translation>Открыть AliGuard</translation>
    </message>
    <message>
        <source>Reminders…</source>
        <translation>Напоминания…</translation>
    </message>
    <message>
        <source>Add order…</source>
        <translation>Добавить заказ…</translation>
    </message>
    <message>
        <source>Paste copied order page</source>
        <translation>Вставить скопированную страницу заказа</translation>
    </message>
    <message>
        <source>End the pause</source>
        <translation>Закончить паузу</translation>
    </message>
    <message>
        <source>Quit and stop all reminders</source>
        <translation>Выйти: напоминаний не будет до запуска</translation>
    </message>
    <message>
        <source>Pause reminders</source>
        <translation>Приостановить напоминания</translation>
    </message>
</context>
<context>
    <name>UploadFilesDialog</name>
    <message>
        <source>Files for AliExpress</source>
        <translation>Файлы для AliExpress</translation>
    </message>
    <message>
        <source>Drag them into the upload field of the form, or show the folder and choose them there. The best comes first. They do not say where or when they were taken.</source>
        <translation>Перетащите их в поле загрузки формы или откройте папку и выберите их там. Лучшее идёт первым. По ним не узнать, где и когда они сняты.</translation>
    </message>
    <message>
        <source>Preparing</source>
        <translation>Подготовка</translation>
    </message>
    <message>
        <source>Preparing %v of %m</source>
        <translation>Подготовка %v из %m</translation>
    </message>
    <message>
        <source>Prepared files</source>
        <translation>Готовые файлы</translation>
    </message>
    <message>
        <source>Put them in anyway</source>
        <translation>Всё равно добавить</translation>
    </message>
    <message>
        <source>Put in what could not be checked for its place</source>
        <translation>Добавить файлы, в которых не удалось проверить место съёмки</translation>
    </message>
    <message>
        <source>at most %1</source>
        <translation>не больше %1</translation>
    </message>
    <message>
        <source>&amp;Pictures that the form takes:</source>
        <translation>&amp;Сколько фото принимает форма:</translation>
    </message>
    <message>
        <source>Pictures that the form takes</source>
        <translation>Сколько фото принимает форма</translation>
    </message>
    <message>
        <source>Show in folder</source>
        <translation>Показать в папке</translation>
    </message>
    <message>
        <source>Copy files</source>
        <translation>Копировать файлы</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Закрыть</translation>
    </message>
    <message>
        <source>Left out: %1, because %2.</source>
        <translation>Не вошло: %1, потому что %2.</translation>
    </message>
    <message>
        <source>There is nothing to upload yet. Add evidence first.</source>
        <translation>Загружать пока нечего. Сначала добавьте доказательства.</translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) are ready.</source>
        <translation>
            <numerusform>%n файл готов.</numerusform>
            <numerusform>%n файла готовы.</numerusform>
            <numerusform>%n файлов готовы.</numerusform>
        </translation>
    </message>
    <message>
        <source>The files are in the folder %1</source>
        <translation>Файлы лежат в папке %1</translation>
    </message>
    <message>
        <source>Copied. Paste them into a folder or a form.</source>
        <translation>Скопировано. Вставьте их в папку или форму.</translation>
    </message>
</context>
<context>
    <name>WeightFact</name>
    <message>
        <source>%1 g</source>
        <translation>%1 г</translation>
    </message>
</context>
<context>
    <name>WizardAfter</name>
    <message>
        <source>AliExpress looks at it again. Your bank&apos;s days go on: AliGuard counts.</source>
        <translation>AliExpress рассмотрит спор ещё раз. Срок банка идёт: AliGuard считает дни.</translation>
    </message>
    <message>
        <source>When an answer comes, record it: AliGuard says what it means.</source>
        <translation>Когда придёт ответ, запишите его: AliGuard подскажет, что он значит.</translation>
    </message>
    <message>
        <source>Never cancel the dispute from {date} on: the money would be gone</source>
        <translation>С {date} спор не отменяйте: деньги пропадут</translation>
    </message>
    <message>
        <source>Never cancel the dispute: the money would be gone</source>
        <translation>Не отменяйте спор: деньги пропадут</translation>
    </message>
    <message>
        <source>Recorded: you appealed today.</source>
        <translation>Записано: сегодня вы подали апелляцию.</translation>
    </message>
    <message>
        <source>Recorded. The text is kept as sent.</source>
        <translation>Записано. Текст хранится, как был отправлен.</translation>
    </message>
    <message>
        <source>Recorded. The dispute is open from today on.</source>
        <translation>Записано. Спор открыт с сегодняшнего дня.</translation>
    </message>
    <message>
        <source>Recorded. The draft stays as it is.</source>
        <translation>Записано. Черновик остаётся как есть.</translation>
    </message>
    <message>
        <source>Next: {step}, {date}.</source>
        <translation>Дальше: {step}, {date}</translation>
    </message>
    <message>
        <source>Last safe day: {date}.</source>
        <translation>Последний безопасный день: {date}</translation>
    </message>
    <message>
        <source>The seller&apos;s time to answer starts; AliGuard counts it and reminds you</source>
        <translation>Начнётся срок ответа продавца; AliGuard считает дни и напомнит</translation>
    </message>
</context>
<context>
    <name>WizardChecks</name>
    <message>
        <source>Not plain English letters: {letters}</source>
        <translation>Не английские буквы: {letters}</translation>
    </message>
    <message>
        <source>{place} is still to be filled in</source>
        <translation>{place}: здесь нужно вписать слова</translation>
    </message>
    <message>
        <source>“{name}” is not attached</source>
        <translation>«{name}» не приложено</translation>
    </message>
    <message>
        <source>Proof is missing: {proof}</source>
        <translation>Нет доказательства: {proof}</translation>
    </message>
    <message>
        <source>{amount} is more than you paid ({paid})</source>
        <translation>{amount} больше, чем вы заплатили ({paid})</translation>
    </message>
    <message>
        <source>The amount is zero</source>
        <translation>Сумма равна нулю</translation>
    </message>
    <message>
        <source>You cannot return what you did not receive</source>
        <translation>Нельзя вернуть то, чего вы не получили</translation>
    </message>
    <message>
        <source>“{words}” contradicts your answer</source>
        <translation>«{words}» противоречит вашему ответу</translation>
    </message>
    <message>
        <source>E-mail address in the text: {words}</source>
        <translation>В тексте адрес почты: {words}</translation>
    </message>
    <message>
        <source>Phone number in the text: {words}</source>
        <translation>В тексте телефон: {words}</translation>
    </message>
    <message>
        <source>Street address in the text: {words}</source>
        <translation>В тексте домашний адрес: {words}</translation>
    </message>
    <message>
        <source>{count} characters; over {limit} may be cut off</source>
        <translation>Знаков: {count}; всё сверх {limit} могут обрезать</translation>
    </message>
    <message>
        <source>{count} characters; over {limit} is hardly read</source>
        <translation>Знаков: {count}; больше {limit} почти не читают</translation>
    </message>
    <message>
        <source>Very short: {count} characters</source>
        <translation>Очень коротко, знаков: {count}</translation>
    </message>
    <message>
        <source>“{words}” sounds like an insult</source>
        <translation>«{words}» звучит как оскорбление</translation>
    </message>
    <message>
        <source>“{words}” sounds like a threat</source>
        <translation>«{words}» звучит как угроза</translation>
    </message>
    <message>
        <source>“{words}” sounds like shouting</source>
        <translation>«{words}» звучит как крик</translation>
    </message>
    <message>
        <source>“{words}”: the form knows no second sending, ask for money</source>
        <translation>«{words}»: повторной отправки в форме нет, просите деньги</translation>
    </message>
    <message>
        <source>“{words}”, but tracking moved only days ago</source>
        <translation>«{words}», но посылка двигалась лишь несколько дней назад</translation>
    </message>
    <message>
        <source>“{words}” is not among your facts</source>
        <translation>«{words}» нет среди ваших фактов</translation>
    </message>
    <message>
        <source>{words} can be read in two ways</source>
        <translation>{words} можно понять двояко</translation>
    </message>
    <message>
        <source>{words} is not among your facts</source>
        <translation>{words} нет среди ваших фактов</translation>
    </message>
    <message>
        <source>A second complaint: “{words}”. One is stronger</source>
        <translation>Вторая жалоба: «{words}». Одна сильнее</translation>
    </message>
    <message>
        <source>A sentence of {count} words is long</source>
        <translation>Предложение длинное, слов: {count}</translation>
    </message>
    <message>
        <source>Not in the text: {fact}, {words}</source>
        <translation>Нет в тексте: {fact}, {words}</translation>
    </message>
    <message>
        <source>Facts you entered wait for your tick: {facts}</source>
        <translation>Введённые факты ждут вашей галочки: {facts}</translation>
    </message>
    <message>
        <source>Not in the text: {fact}</source>
        <translation>Нет в тексте: {fact}</translation>
    </message>
    <message>
        <source>Plain English letters only (ASCII)</source>
        <translation>Только английские буквы (ASCII)</translation>
    </message>
    <message>
        <source>Nothing left to fill in</source>
        <translation>Вписывать больше нечего</translation>
    </message>
    <message>
        <source>All that is named is attached</source>
        <translation>Всё названное приложено</translation>
    </message>
    <message>
        <source>Needed proof is there or declined</source>
        <translation>Нужные доказательства есть или отмечены</translation>
    </message>
    <message>
        <source>Amount is within what you paid</source>
        <translation>Сумма не больше уплаченной</translation>
    </message>
    <message>
        <source>Fits your answers in the form</source>
        <translation>Сходится с вашими ответами в форме</translation>
    </message>
    <message>
        <source>No e-mail, phone or street</source>
        <translation>Нет почты, телефона и адреса</translation>
    </message>
    <message>
        <source>No threats, no insults, no “send again”</source>
        <translation>Без угроз, оскорблений и «пришлите ещё раз»</translation>
    </message>
    <message>
        <source>Length is right</source>
        <translation>Длина подходит</translation>
    </message>
    <message>
        <source>Longest sentence: {count} words</source>
        <translation>Самое длинное предложение, слов: {count}</translation>
    </message>
    <message>
        <source>Order no., dates and amount present</source>
        <translation>Есть номер заказа, даты и сумма</translation>
    </message>
    <message>
        <source>Dates are clear and yours</source>
        <translation>Даты однозначны и ваши</translation>
    </message>
    <message>
        <source>Every claim stands on a fact</source>
        <translation>За каждым утверждением стоит факт</translation>
    </message>
    <message>
        <source>One complaint only</source>
        <translation>Только одна жалоба</translation>
    </message>
    <message>
        <source>Add proof</source>
        <translation>Добавить</translation>
    </message>
    <message>
        <source>To the facts</source>
        <translation>К фактам</translation>
    </message>
    <message>
        <source>Remove it</source>
        <translation>Убрать</translation>
    </message>
    <message>
        <source>Change to {words}</source>
        <translation>Заменить на {words}</translation>
    </message>
</context>
<context>
    <name>WizardFacts</name>
    <message>
        <source>Order number</source>
        <translation>Номер заказа</translation>
    </message>
    <message>
        <source>Item</source>
        <translation>Товар</translation>
    </message>
    <message>
        <source>Ordered on</source>
        <translation>Дата заказа</translation>
    </message>
    <message>
        <source>Promised delivery</source>
        <translation>Обещанная доставка</translation>
    </message>
    <message>
        <source>Shipped on</source>
        <translation>Отправлено</translation>
    </message>
    <message>
        <source>Tracking number</source>
        <translation>Трек-номер</translation>
    </message>
    <message>
        <source>Carrier</source>
        <translation>Перевозчик</translation>
    </message>
    <message>
        <source>Protection ends</source>
        <translation>Конец защиты</translation>
    </message>
    <message>
        <source>Last scan</source>
        <translation>Последнее событие</translation>
    </message>
    <message>
        <source>Words of the scan</source>
        <translation>Слова события</translation>
    </message>
    <message>
        <source>Place of the scan</source>
        <translation>Место события</translation>
    </message>
    <message>
        <source>Asked to extend on</source>
        <translation>Просьба о продлении</translation>
    </message>
    <message>
        <source>Asked again on</source>
        <translation>Повторная просьба</translation>
    </message>
    <message>
        <source>Seller&apos;s answer</source>
        <translation>Ответ продавца</translation>
    </message>
    <message>
        <source>Tracking shows</source>
        <translation>Отслеживание</translation>
    </message>
    <message>
        <source>Nothing since</source>
        <translation>Нет данных с</translation>
    </message>
    <message>
        <source>Asked for a number on</source>
        <translation>Номер запрошен</translation>
    </message>
    <message>
        <source>Marked as delivered on</source>
        <translation>Отмечено доставленным</translation>
    </message>
    <message>
        <source>Place of delivery</source>
        <translation>Место доставки</translation>
    </message>
    <message>
        <source>City of your address</source>
        <translation>Город вашего адреса</translation>
    </message>
    <message>
        <source>Did you sign for it?</source>
        <translation>Вы расписались?</translation>
    </message>
    <message>
        <source>Neighbours asked</source>
        <translation>Соседи опрошены</translation>
    </message>
    <message>
        <source>Pick-up point asked</source>
        <translation>Пункт выдачи опрошен</translation>
    </message>
    <message>
        <source>Carrier asked on</source>
        <translation>Перевозчик опрошен</translation>
    </message>
    <message>
        <source>Carrier&apos;s answer</source>
        <translation>Ответ перевозчика</translation>
    </message>
    <message>
        <source>Received on</source>
        <translation>Получено</translation>
    </message>
    <message>
        <source>Damage</source>
        <translation>Повреждение</translation>
    </message>
    <message>
        <source>Damage in your words</source>
        <translation>Своими словами</translation>
    </message>
    <message>
        <source>The parcel was</source>
        <translation>Посылка снаружи</translation>
    </message>
    <message>
        <source>Noticed on</source>
        <translation>Замечено</translation>
    </message>
    <message>
        <source>Told the carrier on</source>
        <translation>Сообщено перевозчику</translation>
    </message>
    <message>
        <source>You keep the item</source>
        <translation>Товар останется у вас</translation>
    </message>
    <message>
        <source>Value lost, in %</source>
        <translation>Потеря цены, в %</translation>
    </message>
    <message>
        <source>Solution</source>
        <translation>Решение</translation>
    </message>
    <message>
        <source>Amount to ask for</source>
        <translation>Сумма возврата</translation>
    </message>
    <message>
        <source>Weight on the label</source>
        <translation>Вес на этикетке</translation>
    </message>
    <message>
        <source>Weight on the scale</source>
        <translation>Вес на весах</translation>
    </message>
    <message>
        <source>Weight in the listing</source>
        <translation>Вес на странице товара</translation>
    </message>
    <message>
        <source>Pieces ordered</source>
        <translation>Штук заказано</translation>
    </message>
    <message>
        <source>Pieces received</source>
        <translation>Штук получено</translation>
    </message>
    <message>
        <source>What does not work</source>
        <translation>Что не работает</translation>
    </message>
    <message>
        <source>What you tried</source>
        <translation>Что вы пробовали</translation>
    </message>
    <message>
        <source>The listing says</source>
        <translation>На странице товара</translation>
    </message>
    <message>
        <source>The item is</source>
        <translation>На самом деле</translation>
    </message>
    <message>
        <source>Inside was</source>
        <translation>Внутри было</translation>
    </message>
    <message>
        <source>Parcel closed or open?</source>
        <translation>Посылка закрыта?</translation>
    </message>
    <message>
        <source>Post office report of</source>
        <translation>Акт почты от</translation>
    </message>
    <message>
        <source>What is wrong</source>
        <translation>Что не так</translation>
    </message>
    <message>
        <source>Variant you ordered</source>
        <translation>Заказанный вариант</translation>
    </message>
    <message>
        <source>Given to that person</source>
        <translation>Отдано адресату</translation>
    </message>
    <message>
        <source>What is missing</source>
        <translation>Чего не хватает</translation>
    </message>
    <message>
        <source>All in one parcel</source>
        <translation>Всё в одной посылке</translation>
    </message>
    <message>
        <source>Opened or repaired</source>
        <translation>Вскрытие или ремонт</translation>
    </message>
    <message>
        <source>Model number</source>
        <translation>Номер модели</translation>
    </message>
    <message>
        <source>What is different</source>
        <translation>Что отличается</translation>
    </message>
    <message>
        <source>Brand</source>
        <translation>Бренд</translation>
    </message>
    <message>
        <source>Main difference</source>
        <translation>Главное отличие</translation>
    </message>
    <message>
        <source>Another difference</source>
        <translation>Другое отличие</translation>
    </message>
    <message>
        <source>Who checked it</source>
        <translation>Кто проверил</translation>
    </message>
    <message>
        <source>Checked on</source>
        <translation>Дата проверки</translation>
    </message>
    <message>
        <source>The fault</source>
        <translation>Дефект</translation>
    </message>
    <message>
        <source>You can still use it</source>
        <translation>Пользоваться можно</translation>
    </message>
    <message>
        <source>Cost of a repair</source>
        <translation>Цена ремонта</translation>
    </message>
    <message>
        <source>Return postage</source>
        <translation>Цена пересылки</translation>
    </message>
    <message>
        <source>What is new</source>
        <translation>Что нового</translation>
    </message>
    <message>
        <source>Must be shipped by</source>
        <translation>Срок отправки</translation>
    </message>
    <message>
        <source>Asked to cancel on</source>
        <translation>Просьба об отмене</translation>
    </message>
    <message>
        <source>Returned or cancelled on</source>
        <translation>Возврат или отмена</translation>
    </message>
    <message>
        <source>You accept a new shipment</source>
        <translation>Согласие на новую отправку</translation>
    </message>
    <message>
        <source>At customs since</source>
        <translation>На таможне с</translation>
    </message>
    <message>
        <source>Reason in the customs paper</source>
        <translation>Причина в документе</translation>
    </message>
    <message>
        <source>Customs asks</source>
        <translation>Запрос таможни</translation>
    </message>
    <message>
        <source>You answered customs on</source>
        <translation>Ответ таможне</translation>
    </message>
    <message>
        <source>Delivered to</source>
        <translation>Доставлено</translation>
    </message>
    <message>
        <source>Recipient in tracking</source>
        <translation>Кто указан получателем</translation>
    </message>
    <message>
        <source>Weight in tracking</source>
        <translation>Вес в отслеживании</translation>
    </message>
    <message>
        <source>The order was completed</source>
        <translation>Как завершён заказ</translation>
    </message>
    <message>
        <source>Completed on</source>
        <translation>Дата завершения</translation>
    </message>
    <message>
        <source>Return decided by</source>
        <translation>Возврат назначил</translation>
    </message>
    <message>
        <source>Return decided on</source>
        <translation>Возврат назначен</translation>
    </message>
    <message>
        <source>Sent back on</source>
        <translation>Возврат отправлен</translation>
    </message>
    <message>
        <source>Tracking number of the return</source>
        <translation>Трек-номер возврата</translation>
    </message>
    <message>
        <source>Carrier of the return</source>
        <translation>Перевозчик возврата</translation>
    </message>
    <message>
        <source>Return arrived on</source>
        <translation>Возврат доставлен</translation>
    </message>
    <message>
        <source>The seller wants</source>
        <translation>Продавец просит</translation>
    </message>
    <message>
        <source>The seller also wants</source>
        <translation>Продавец также просит</translation>
    </message>
    <message>
        <source>Written on</source>
        <translation>Когда написано</translation>
    </message>
    <message>
        <source>Offer made on</source>
        <translation>Предложение от</translation>
    </message>
    <message>
        <source>Amount offered</source>
        <translation>Сумма предложения</translation>
    </message>
    <message>
        <source>Your answer</source>
        <translation>Ваш ответ</translation>
    </message>
    <message>
        <source>How it ended</source>
        <translation>Чем кончилось</translation>
    </message>
    <message>
        <source>Decided on</source>
        <translation>Дата решения</translation>
    </message>
    <message>
        <source>Amount granted</source>
        <translation>Присуждено</translation>
    </message>
    <message>
        <source>Reason given</source>
        <translation>Указанная причина</translation>
    </message>
    <message>
        <source>Why it is wrong</source>
        <translation>Почему это неверно</translation>
    </message>
    <message>
        <source>Your new proof</source>
        <translation>Новое доказательство</translation>
    </message>
    <message>
        <source>The parcel</source>
        <translation>Посылка</translation>
    </message>
    <message>
        <source>Yes</source>
        <translation>Да</translation>
    </message>
    <message>
        <source>No</source>
        <translation>Нет</translation>
    </message>
    <message>
        <source>No answer</source>
        <translation>Нет ответа</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>Отказ</translation>
    </message>
    <message>
        <source>Promised it</source>
        <translation>Обещание</translation>
    </message>
    <message>
        <source>Promised, but the date did not move</source>
        <translation>Обещание, но дата прежняя</translation>
    </message>
    <message>
        <source>Promised another number</source>
        <translation>Обещан другой номер</translation>
    </message>
    <message>
        <source>No number at all</source>
        <translation>Номера нет совсем</translation>
    </message>
    <message>
        <source>Nothing about this number</source>
        <translation>По номеру нет данных</translation>
    </message>
    <message>
        <source>Another country</source>
        <translation>Другая страна</translation>
    </message>
    <message>
        <source>Events before my order</source>
        <translation>События до моего заказа</translation>
    </message>
    <message>
        <source>Has no proof of delivery</source>
        <translation>Нет доказательств вручения</translation>
    </message>
    <message>
        <source>Repeats “delivered”</source>
        <translation>Повторяет «доставлено»</translation>
    </message>
    <message>
        <source>Is searching</source>
        <translation>Ищет посылку</translation>
    </message>
    <message>
        <source>Other damage</source>
        <translation>Другое повреждение</translation>
    </message>
    <message>
        <source>Broken</source>
        <translation>Сломано</translation>
    </message>
    <message>
        <source>Cracked</source>
        <translation>Треснуло</translation>
    </message>
    <message>
        <source>Crushed</source>
        <translation>Смято</translation>
    </message>
    <message>
        <source>Bent</source>
        <translation>Погнуто</translation>
    </message>
    <message>
        <source>Scratched</source>
        <translation>Поцарапано</translation>
    </message>
    <message>
        <source>Torn</source>
        <translation>Порвано</translation>
    </message>
    <message>
        <source>Leaking</source>
        <translation>Протекает</translation>
    </message>
    <message>
        <source>Wet</source>
        <translation>Промокло</translation>
    </message>
    <message>
        <source>Nothing at all</source>
        <translation>Совсем ничего</translation>
    </message>
    <message>
        <source>Packing material only</source>
        <translation>Только упаковка</translation>
    </message>
    <message>
        <source>Closed when I got it</source>
        <translation>Была закрыта при получении</translation>
    </message>
    <message>
        <source>Opened before I got it</source>
        <translation>Вскрыта до получения</translation>
    </message>
    <message>
        <source>Another item</source>
        <translation>Другой товар</translation>
    </message>
    <message>
        <source>Another variant</source>
        <translation>Другой вариант</translation>
    </message>
    <message>
        <source>A stranger&apos;s parcel</source>
        <translation>Чужая посылка</translation>
    </message>
    <message>
        <source>Does not work at all</source>
        <translation>Совсем не работает</translation>
    </message>
    <message>
        <source>Does not turn on</source>
        <translation>Не включается</translation>
    </message>
    <message>
        <source>Does not charge</source>
        <translation>Не заряжается</translation>
    </message>
    <message>
        <source>Turns off by itself</source>
        <translation>Сам выключается</translation>
    </message>
    <message>
        <source>Does not connect</source>
        <translation>Не подключается</translation>
    </message>
    <message>
        <source>No sound</source>
        <translation>Нет звука</translation>
    </message>
    <message>
        <source>No picture on the screen</source>
        <translation>Нет изображения</translation>
    </message>
    <message>
        <source>Charged it fully</source>
        <translation>Полная зарядка</translation>
    </message>
    <message>
        <source>Another cable and power supply</source>
        <translation>Другой кабель и блок питания</translation>
    </message>
    <message>
        <source>Restarted and reset it</source>
        <translation>Перезапуск и сброс</translation>
    </message>
    <message>
        <source>Another device</source>
        <translation>Другое устройство</translation>
    </message>
    <message>
        <source>Followed the manual</source>
        <translation>Всё по инструкции</translation>
    </message>
    <message>
        <source>Colour</source>
        <translation>Цвет</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Размер</translation>
    </message>
    <message>
        <source>Material</source>
        <translation>Материал</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Модель</translation>
    </message>
    <message>
        <source>Function</source>
        <translation>Функция</translation>
    </message>
    <message>
        <source>No brand label</source>
        <translation>Нет этикетки бренда</translation>
    </message>
    <message>
        <source>The logo is different</source>
        <translation>Другой логотип</translation>
    </message>
    <message>
        <source>No serial number</source>
        <translation>Нет серийного номера</translation>
    </message>
    <message>
        <source>The serial number is not valid</source>
        <translation>Серийный номер недействителен</translation>
    </message>
    <message>
        <source>The printing is different</source>
        <translation>Другая печать</translation>
    </message>
    <message>
        <source>The packaging is different</source>
        <translation>Другая упаковка</translation>
    </message>
    <message>
        <source>The brand itself</source>
        <translation>Сам бренд</translation>
    </message>
    <message>
        <source>An official shop</source>
        <translation>Официальный магазин</translation>
    </message>
    <message>
        <source>The code check of the brand</source>
        <translation>Проверка кода у бренда</translation>
    </message>
    <message>
        <source>Scratch</source>
        <translation>Царапина</translation>
    </message>
    <message>
        <source>Stain</source>
        <translation>Пятно</translation>
    </message>
    <message>
        <source>Dent</source>
        <translation>Вмятина</translation>
    </message>
    <message>
        <source>Small crack</source>
        <translation>Небольшая трещина</translation>
    </message>
    <message>
        <source>Loose threads</source>
        <translation>Торчат нитки</translation>
    </message>
    <message>
        <source>Uneven paint</source>
        <translation>Неровная краска</translation>
    </message>
    <message>
        <source>Damaged too</source>
        <translation>Тоже повреждена</translation>
    </message>
    <message>
        <source>Intact</source>
        <translation>Целая</translation>
    </message>
    <message>
        <source>Returned to the sender</source>
        <translation>Вернулась отправителю</translation>
    </message>
    <message>
        <source>Shipment cancelled</source>
        <translation>Отправка отменена</translation>
    </message>
    <message>
        <source>Invoice missing</source>
        <translation>Нет инвойса</translation>
    </message>
    <message>
        <source>Certificate missing</source>
        <translation>Нет сертификата</translation>
    </message>
    <message>
        <source>Declared value wrong</source>
        <translation>Неверно указана стоимость</translation>
    </message>
    <message>
        <source>Counterfeit</source>
        <translation>Подделка</translation>
    </message>
    <message>
        <source>May not be imported</source>
        <translation>Запрещено к ввозу</translation>
    </message>
    <message>
        <source>Duty not paid</source>
        <translation>Пошлина не уплачена</translation>
    </message>
    <message>
        <source>The sender</source>
        <translation>Отправителю</translation>
    </message>
    <message>
        <source>Me</source>
        <translation>Мне</translation>
    </message>
    <message>
        <source>Another city</source>
        <translation>В другой город</translation>
    </message>
    <message>
        <source>Another address</source>
        <translation>По другому адресу</translation>
    </message>
    <message>
        <source>Another person</source>
        <translation>Другому человеку</translation>
    </message>
    <message>
        <source>I confirmed by mistake</source>
        <translation>Подтверждение по ошибке</translation>
    </message>
    <message>
        <source>By itself, by the timer</source>
        <translation>Сам, по таймеру</translation>
    </message>
    <message>
        <source>The seller</source>
        <translation>Продавец</translation>
    </message>
    <message>
        <source>AliExpress</source>
        <translation>AliExpress</translation>
    </message>
    <message>
        <source>That I cancel the dispute</source>
        <translation>Отменить спор</translation>
    </message>
    <message>
        <source>That I wait</source>
        <translation>Подождать</translation>
    </message>
    <message>
        <source>That I confirm receipt</source>
        <translation>Подтвердить получение</translation>
    </message>
    <message>
        <source>To refund outside AliExpress</source>
        <translation>Взять деньги вне AliExpress</translation>
    </message>
    <message>
        <source>An extra fee</source>
        <translation>Доплатить</translation>
    </message>
    <message>
        <source>A return at my cost</source>
        <translation>Вернуть товар за мой счёт</translation>
    </message>
    <message>
        <source>To send it again</source>
        <translation>Принять новую отправку</translation>
    </message>
    <message>
        <source>I reject it</source>
        <translation>Отказываюсь</translation>
    </message>
    <message>
        <source>I ask for an amount</source>
        <translation>Прошу вернуть сумму</translation>
    </message>
    <message>
        <source>Decided against me</source>
        <translation>Решено не в мою пользу</translation>
    </message>
    <message>
        <source>Only a part was granted</source>
        <translation>Присуждена только часть</translation>
    </message>
    <message>
        <source>The time was over</source>
        <translation>Срок вышел</translation>
    </message>
    <message>
        <source>Not enough proof</source>
        <translation>Мало доказательств</translation>
    </message>
    <message>
        <source>Tracking shows a delivery</source>
        <translation>По отслеживанию доставлено</translation>
    </message>
    <message>
        <source>I did not answer in time</source>
        <translation>Нет ответа вовремя</translation>
    </message>
    <message>
        <source>The return was late</source>
        <translation>Возврат опоздал</translation>
    </message>
    <message>
        <source>My proof was not considered</source>
        <translation>Мои доказательства не учтены</translation>
    </message>
    <message>
        <source>It was not delivered to me</source>
        <translation>Мне не доставлено</translation>
    </message>
    <message>
        <source>My pictures show the fault</source>
        <translation>Дефект виден на моих фото</translation>
    </message>
    <message>
        <source>I answered in time</source>
        <translation>Ответ дан вовремя</translation>
    </message>
    <message>
        <source>A reply of the carrier</source>
        <translation>Ответ перевозчика</translation>
    </message>
    <message>
        <source>A newer tracking page</source>
        <translation>Новая страница отслеживания</translation>
    </message>
    <message>
        <source>A video</source>
        <translation>Видео</translation>
    </message>
    <message>
        <source>Further pictures</source>
        <translation>Ещё фото</translation>
    </message>
    <message>
        <source>Messages of the seller</source>
        <translation>Сообщения продавца</translation>
    </message>
    <message>
        <source>I do not have it</source>
        <translation>Её у меня нет</translation>
    </message>
    <message>
        <source>I have it</source>
        <translation>Она у меня</translation>
    </message>
    <message>
        <source>Refund only</source>
        <translation>Только возврат средств</translation>
    </message>
    <message>
        <source>Return and refund</source>
        <translation>Возврат товара и средств</translation>
    </message>
    <message>
        <source>Missing: the statement names the order and its day</source>
        <translation>Нужно для текста: заказ и его дата</translation>
    </message>
    <message>
        <source>Missing: the statement names the order</source>
        <translation>Нужно для текста: заказ</translation>
    </message>
    <message>
        <source>Missing: the statement says when it was shipped</source>
        <translation>Нужно для текста: день отправки</translation>
    </message>
    <message>
        <source>Missing: the statement names the tracking number</source>
        <translation>Нужно для текста: трек-номер</translation>
    </message>
    <message>
        <source>Missing: the statement says when protection ends</source>
        <translation>Нужно для текста: конец защиты</translation>
    </message>
    <message>
        <source>Missing: the statement names the last scan</source>
        <translation>Нужно для текста: последнее событие</translation>
    </message>
    <message>
        <source>Missing: the statement names the place</source>
        <translation>Нужно для текста: место</translation>
    </message>
    <message>
        <source>Missing: the statement says what tracking shows</source>
        <translation>Нужно для текста: что видно в отслеживании</translation>
    </message>
    <message>
        <source>Missing: the statement says when it was marked as delivered</source>
        <translation>Нужно для текста: день доставки</translation>
    </message>
    <message>
        <source>Missing: the statement says when you received it</source>
        <translation>Нужно для текста: день получения</translation>
    </message>
    <message>
        <source>Missing: the statement says what is damaged</source>
        <translation>Нужно для текста: что повреждено</translation>
    </message>
    <message>
        <source>Missing: the statement says when you noticed it</source>
        <translation>Нужно для текста: когда замечено</translation>
    </message>
    <message>
        <source>Missing: the statement says what was inside</source>
        <translation>Нужно для текста: что было внутри</translation>
    </message>
    <message>
        <source>Missing: the statement names the weight on the label</source>
        <translation>Нужно для текста: вес на этикетке</translation>
    </message>
    <message>
        <source>Missing: the statement names the weight on your scale</source>
        <translation>Нужно для текста: вес на ваших весах</translation>
    </message>
    <message>
        <source>Missing: the statement says what is wrong</source>
        <translation>Нужно для текста: что не так</translation>
    </message>
    <message>
        <source>Missing: the statement says what you ordered</source>
        <translation>Нужно для текста: что заказано</translation>
    </message>
    <message>
        <source>Missing: the statement says what you received</source>
        <translation>Нужно для текста: что получено</translation>
    </message>
    <message>
        <source>Missing: the statement counts the pieces</source>
        <translation>Нужно для текста: число штук</translation>
    </message>
    <message>
        <source>Missing: the statement says what does not work</source>
        <translation>Нужно для текста: что не работает</translation>
    </message>
    <message>
        <source>Missing: the statement says what is different</source>
        <translation>Нужно для текста: что отличается</translation>
    </message>
    <message>
        <source>Missing: the statement says what the item page promised</source>
        <translation>Нужно для текста: что обещала страница товара</translation>
    </message>
    <message>
        <source>Missing: the statement says what you got</source>
        <translation>Нужно для текста: что пришло</translation>
    </message>
    <message>
        <source>Missing: the statement names the difference</source>
        <translation>Нужно для текста: отличие</translation>
    </message>
    <message>
        <source>Missing: the statement names the fault</source>
        <translation>Нужно для текста: дефект</translation>
    </message>
    <message>
        <source>Missing: the statement says whether you keep it</source>
        <translation>Нужно для текста: останется ли товар у вас</translation>
    </message>
    <message>
        <source>Missing: the statement says how much you ask for</source>
        <translation>Нужно для текста: сумма возврата</translation>
    </message>
    <message>
        <source>Missing: the statement says when you asked the seller</source>
        <translation>Нужно для текста: день просьбы к продавцу</translation>
    </message>
    <message>
        <source>Missing: the statement says what the carrier answered</source>
        <translation>Нужно для текста: ответ перевозчика</translation>
    </message>
    <message>
        <source>Missing: the message names the order and its day</source>
        <translation>Нужно для сообщения: заказ и его дата</translation>
    </message>
    <message>
        <source>Missing: the statement says what happened, and when</source>
        <translation>Нужно для текста: что произошло и когда</translation>
    </message>
    <message>
        <source>Missing: the statement says that you want no new shipment</source>
        <translation>Нужно для текста: новая отправка вам не нужна</translation>
    </message>
    <message>
        <source>Missing: the statement says what customs says</source>
        <translation>Нужно для текста: что говорит таможня</translation>
    </message>
    <message>
        <source>Missing: the statement says where it was delivered</source>
        <translation>Нужно для текста: куда доставлено</translation>
    </message>
    <message>
        <source>Missing: the statement says when the order was completed</source>
        <translation>Нужно для текста: когда завершён заказ</translation>
    </message>
    <message>
        <source>Missing: the statement says how the order was completed</source>
        <translation>Нужно для текста: как завершён заказ</translation>
    </message>
    <message>
        <source>Missing: the text names the return&apos;s day and number</source>
        <translation>Нужно для текста: день и номер возврата</translation>
    </message>
    <message>
        <source>Missing: the text names the return&apos;s tracking number</source>
        <translation>Нужно для текста: трек-номер возврата</translation>
    </message>
    <message>
        <source>Missing: choose what to answer</source>
        <translation>Нужно для текста: что ответить</translation>
    </message>
    <message>
        <source>Missing: the text says how it ended</source>
        <translation>Нужно для текста: чем кончилось</translation>
    </message>
    <message>
        <source>Missing: an appeal needs something new</source>
        <translation>Нужно для апелляции: что-то новое</translation>
    </message>
    <message>
        <source>Missing: the statement says how much value is lost</source>
        <translation>Нужно для текста: потеря цены</translation>
    </message>
    <message>
        <source>Not a clear day. Type it like 26 Nov 2026.</source>
        <translation>День неясен. Пишите так: 26 Nov 2026.</translation>
    </message>
    <message>
        <source>More than you paid. Ask for that at most.</source>
        <translation>Больше, чем вы заплатили. Просите не больше этого.</translation>
    </message>
    <message>
        <source>Has letters that are not plain English.</source>
        <translation>Здесь не только английские буквы.</translation>
    </message>
    <message>
        <source>Check for a typo: the check digit does not fit.</source>
        <translation>Нет ли опечатки: контрольная цифра не сходится.</translation>
    </message>
    <message>
        <source>Check for a typo: such a number has 9 digits between its letters.</source>
        <translation>Нет ли опечатки: в таком номере между буквами 9 цифр.</translation>
    </message>
    <message>
        <source>Check for a typo: this is the order number. It stays out of the text.</source>
        <translation>Нет ли опечатки: это номер заказа. В текст он не попадёт.</translation>
    </message>
    <message>
        <source>Check for a typo: a tracking number has 8 to 40 letters and digits.</source>
        <translation>Нет ли опечатки: в трек-номере от 8 до 40 букв и цифр.</translation>
    </message>
    <message>
        <source>Not a clear weight. Type it like 300 g or 0.3 kg.</source>
        <translation>Вес неясен. Пишите так: 300 г или 0.3 кг.</translation>
    </message>
    <message>
        <source>Not a clear number. Type digits only, like 12.</source>
        <translation>Число неясно. Пишите только цифры, например 12.</translation>
    </message>
    <message>
        <source>A loss is between 1 and 100 percent. It stays out of the text.</source>
        <translation>Потеря бывает от 1 до 100 процентов. В текст это не войдёт.</translation>
    </message>
    <message>
        <source>Not a clear amount. Type it like 24.90.</source>
        <translation>Сумма неясна. Пишите так: 24.90.</translation>
    </message>
    <message>
        <source>Ask for more than zero.</source>
        <translation>Просите больше нуля.</translation>
    </message>
    <message>
        <source>This day is still to come.</source>
        <translation>Этот день ещё не наступил.</translation>
    </message>
    <message>
        <source>Choose one of the answers.</source>
        <translation>Выберите один из ответов.</translation>
    </message>
    <message>
        <source>Write it in English letters; other words stay out of the text.</source>
        <translation>Пишите по-английски, латинскими буквами; другие слова в текст не войдут.</translation>
    </message>
    <message>
        <source>Too long for one sentence. Write up to 8 words.</source>
        <translation>Длинно для одного предложения. Не больше 8 слов.</translation>
    </message>
    <message>
        <source>This is before the day of the order. Check both days.</source>
        <translation>Это раньше дня заказа. Проверьте обе даты.</translation>
    </message>
    <message>
        <source>The order has a tracking number. Say what it shows, or clear the number.</source>
        <translation>У заказа есть трек-номер. Укажите, что он показывает, или сотрите номер.</translation>
    </message>
    <message>
        <source>Both cities are the same. Choose another address or another person.</source>
        <translation>Города совпадают. Выберите другой адрес или другого человека.</translation>
    </message>
    <message>
        <source>What you gave away you cannot return. The statement asks for a refund only.</source>
        <translation>Отданное вернуть нельзя. В тексте будет только возврат денег.</translation>
    </message>
    <message>
        <source>This is before the day you received it. Check both days.</source>
        <translation>Это раньше дня получения. Проверьте обе даты.</translation>
    </message>
    <message>
        <source>This is before it was shipped. Check both days.</source>
        <translation>Это раньше отправки. Проверьте обе даты.</translation>
    </message>
    <message>
        <source>Not lighter than the item on the page. Then the parcel may not have been empty.</source>
        <translation>Не легче, чем товар на странице. Тогда посылка, возможно, не была пустой.</translation>
    </message>
    <message>
        <source>As many as you ordered. Then nothing is missing.</source>
        <translation>Столько вы и заказали. Тогда всё на месте.</translation>
    </message>
    <message>
        <source>The same as the item page says. Then nothing is different.</source>
        <translation>То же сказано на странице товара. Тогда отличия нет.</translation>
    </message>
    <message>
        <source>You cannot keep it and return it. Choose one.</source>
        <translation>Нельзя и оставить товар, и вернуть его. Выберите одно.</translation>
    </message>
    <message>
        <source>If you do not keep it, another problem fits better.</source>
        <translation>Если товар у вас не останется, лучше подойдёт другая проблема.</translation>
    </message>
    <message>
        <source>The whole price for a small fault is rarely given. Ask for a part.</source>
        <translation>За мелкий дефект редко возвращают всю цену. Просите часть.</translation>
    </message>
    <message>
        <source>This value cannot be used. Look at it again.</source>
        <translation>Это значение не подходит. Посмотрите ещё раз.</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>Заказ</translation>
    </message>
    <message>
        <source>like 300 g or 0.3 kg</source>
        <translation>например, 300 г или 0.3 кг</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>Что произошло</translation>
    </message>
    <message>
        <source>What you ask for</source>
        <translation>Чего вы просите</translation>
    </message>
    <message>
        <source>number</source>
        <translation>число</translation>
    </message>
    <message>
        <source>like 40 %</source>
        <translation>например, 40 %</translation>
    </message>
    <message>
        <source>like 104 cm, or cotton</source>
        <translation>например, 104 см или cotton</translation>
    </message>
    <message>
        <source>like 96 cm, or polyester</source>
        <translation>например, 96 см или polyester</translation>
    </message>
    <message>
        <source>like 2 screws, 1 cable</source>
        <translation>например, 2 screws, 1 cable</translation>
    </message>
    <message>
        <source>from the loss of value; you may change it</source>
        <translation>из потери цены; можно изменить</translation>
    </message>
    <message>
        <source>from the missing pieces; you may change it</source>
        <translation>из числа недостающих штук; можно изменить</translation>
    </message>
    <message>
        <source>from the cost of the repair; you may change it</source>
        <translation>из цены ремонта; можно изменить</translation>
    </message>
    <message>
        <source>what is still open; you may change it</source>
        <translation>то, что ещё не возвращено; можно изменить</translation>
    </message>
    <message>
        <source>Missing: a sentence of the text needs it</source>
        <translation>Нужно для одного из предложений текста</translation>
    </message>
    <message>
        <source>Empty: stays out of the text</source>
        <translation>Пусто: в текст не войдёт</translation>
    </message>
    <message>
        <source>In the text: {text}</source>
        <translation>В тексте: {text}</translation>
    </message>
    <message>
        <source>you send it back; the text asks for a prepaid label</source>
        <translation>товар вы отправляете назад; в тексте есть просьба об оплаченной этикетке</translation>
    </message>
    <message>
        <source>you ask for money only; keep the item until the end</source>
        <translation>вы просите только деньги; храните товар до конца</translation>
    </message>
    <message>
        <source>follows from the problem you chose</source>
        <translation>следует из выбранной проблемы</translation>
    </message>
    <message>
        <source>you do not have the parcel, so no return</source>
        <translation>посылки у вас нет, поэтому без возврата товара</translation>
    </message>
    <message>
        <source>Suggested. Is it so?</source>
        <translation>Предложено. Так и есть?</translation>
    </message>
    <message>
        <source>entered by you</source>
        <translation>введено вами</translation>
    </message>
    <message>
        <source>Look again today?</source>
        <translation>Проверить ещё раз?</translation>
    </message>
</context>
<context>
    <name>WizardProof</name>
    <message>
        <source>Tracking page with the last scan</source>
        <translation>Страница отслеживания с последним событием</translation>
    </message>
    <message>
        <source>Open the carrier&apos;s page for your number. Take the whole screen, so that number, dates and today&apos;s date can be read.</source>
        <translation>Откройте страницу перевозчика с вашим номером. Снимите весь экран, чтобы были видны номер, даты и сегодняшнее число.</translation>
    </message>
    <message>
        <source>Without it AliExpress looks at its own tracking only.</source>
        <translation>Без этого AliExpress посмотрит только своё отслеживание.</translation>
    </message>
    <message>
        <source>Order page with the protection date</source>
        <translation>Страница заказа с датой защиты</translation>
    </message>
    <message>
        <source>Open the order on AliExpress. Take the part with the order number and the protection date.</source>
        <translation>Откройте заказ на AliExpress. Снимите часть с номером заказа и датой защиты.</translation>
    </message>
    <message>
        <source>Without it the date is only your word.</source>
        <translation>Без этого дата держится только на вашем слове.</translation>
    </message>
    <message>
        <source>Chat: you asked to extend</source>
        <translation>Чат: вы просили продлить защиту</translation>
    </message>
    <message>
        <source>Take the messages with their dates: your question and the answer.</source>
        <translation>Снимите сообщения с датами: ваш вопрос и ответ.</translation>
    </message>
    <message>
        <source>Then the statement should not rely on the chat.</source>
        <translation>Тогда тексту лучше не ссылаться на чат.</translation>
    </message>
    <message>
        <source>Carrier inquiry</source>
        <translation>Запрос перевозчику</translation>
    </message>
    <message>
        <source>Ask the carrier where the parcel is and keep the answer as a picture.</source>
        <translation>Спросите перевозчика, где посылка, и сохраните ответ картинкой.</translation>
    </message>
    <message>
        <source>Optional. Helps if AliExpress asks again.</source>
        <translation>Не обязательно. Поможет, если AliExpress спросит снова.</translation>
    </message>
    <message>
        <source>“Not found” on the carrier&apos;s page</source>
        <translation>«Не найдено» на странице перевозчика</translation>
    </message>
    <message>
        <source>Enter the number on the carrier&apos;s page and on one other tracking page. Take both screens with number and date.</source>
        <translation>Введите номер на странице перевозчика и на другом сайте отслеживания. Снимите оба экрана с номером и датой.</translation>
    </message>
    <message>
        <source>Without it AliExpress may believe that the number works.</source>
        <translation>Без этого AliExpress может решить, что номер рабочий.</translation>
    </message>
    <message>
        <source>The number as the order page shows it</source>
        <translation>Номер, как на странице заказа</translation>
    </message>
    <message>
        <source>Open the order&apos;s tracking on AliExpress and take the screen.</source>
        <translation>Откройте отслеживание заказа на AliExpress и снимите экран.</translation>
    </message>
    <message>
        <source>Without it the seller may say that it was another number.</source>
        <translation>Без этого продавец может сказать, что номер был другой.</translation>
    </message>
    <message>
        <source>Chat: you asked for another number</source>
        <translation>Чат: вы просили другой номер</translation>
    </message>
    <message>
        <source>Take your question and the answer with their dates.</source>
        <translation>Снимите ваш вопрос и ответ с датами.</translation>
    </message>
    <message>
        <source>Tracking detail: time, place, recipient</source>
        <translation>Подробности доставки: время, место, получатель</translation>
    </message>
    <message>
        <source>Open the carrier&apos;s page and unfold the delivery. Time, place and the name of the recipient must be readable.</source>
        <translation>Откройте страницу перевозчика и раскройте запись о доставке. Время, место и имя получателя должны читаться.</translation>
    </message>
    <message>
        <source>Without it nobody sees what the carrier claims.</source>
        <translation>Без этого никто не увидит, что утверждает перевозчик.</translation>
    </message>
    <message>
        <source>Written answer of the carrier or post office</source>
        <translation>Письменный ответ перевозчика или почты</translation>
    </message>
    <message>
        <source>Ask in writing where and to whom the parcel was handed over. Take the answer, or the receipt of your question.</source>
        <translation>Спросите письменно, где и кому вручена посылка. Снимите ответ или подтверждение, что запрос принят.</translation>
    </message>
    <message>
        <source>Without it the chance is clearly lower: tracking says “delivered”.</source>
        <translation>Без этого шансы заметно ниже: в отслеживании «доставлено».</translation>
    </message>
    <message>
        <source>Neighbours and pick-up point asked</source>
        <translation>Опрошены соседи и пункт выдачи</translation>
    </message>
    <message>
        <source>A short message from a neighbour or the pick-up point is enough.</source>
        <translation>Хватит короткого сообщения от соседа или пункта выдачи.</translation>
    </message>
    <message>
        <source>Optional. It answers the first question they ask.</source>
        <translation>Не обязательно. Это ответ на первый же вопрос.</translation>
    </message>
    <message>
        <source>A second tracking site</source>
        <translation>Второй сайт отслеживания</translation>
    </message>
    <message>
        <source>Look the number up on another site, such as the post of your country. Take the whole screen with the dates.</source>
        <translation>Проверьте номер на другом сайте, например на сайте почты вашей страны. Снимите весь экран с датами.</translation>
    </message>
    <message>
        <source>Without it the seller may say that only one site is slow.</source>
        <translation>Без этого продавец может сказать, что просто один сайт запаздывает.</translation>
    </message>
    <message>
        <source>Tracking with the city of delivery</source>
        <translation>Отслеживание с городом доставки</translation>
    </message>
    <message>
        <source>Unfold the delivery on the carrier&apos;s page. City or postcode, day and number must be readable.</source>
        <translation>Раскройте запись о доставке на странице перевозчика. Город или индекс, день и номер должны читаться.</translation>
    </message>
    <message>
        <source>Without it nobody sees that it went elsewhere.</source>
        <translation>Без этого никто не увидит, что доставлено в другое место.</translation>
    </message>
    <message>
        <source>Your address on the order page</source>
        <translation>Ваш адрес на странице заказа</translation>
    </message>
    <message>
        <source>Take the address of the order. Cover street, house and phone; city and postcode stay.</source>
        <translation>Снимите адрес заказа. Закройте улицу, дом и телефон; город и индекс оставьте.</translation>
    </message>
    <message>
        <source>Without it AliExpress cannot compare the two places.</source>
        <translation>Без этого AliExpress не сможет сравнить два места.</translation>
    </message>
    <message>
        <source>A letter of the carrier</source>
        <translation>Письмо перевозчика</translation>
    </message>
    <message>
        <source>Ask in writing where the parcel was handed over. Take the answer or the receipt.</source>
        <translation>Спросите письменно, где вручена посылка. Снимите ответ или подтверждение запроса.</translation>
    </message>
    <message>
        <source>Optional. A written answer often decides the case.</source>
        <translation>Не обязательно. Письменный ответ часто решает дело.</translation>
    </message>
    <message>
        <source>The weight that does not fit</source>
        <translation>Вес, который не сходится</translation>
    </message>
    <message>
        <source>Take the weight in tracking or on the label, and the weight on the item page.</source>
        <translation>Снимите вес в отслеживании или на этикетке и вес на странице товара.</translation>
    </message>
    <message>
        <source>Optional. Another weight shows that it is another parcel.</source>
        <translation>Не обязательно. Другой вес показывает, что посылка другая.</translation>
    </message>
    <message>
        <source>Tracking that says returned or cancelled</source>
        <translation>Отслеживание с возвратом или отменой</translation>
    </message>
    <message>
        <source>Open the carrier&apos;s page for your number. Take the line with its day, and the number.</source>
        <translation>Откройте страницу перевозчика с вашим номером. Снимите строку с датой и номер.</translation>
    </message>
    <message>
        <source>Chat about the return</source>
        <translation>Чат о возвращении посылки</translation>
    </message>
    <message>
        <source>Take what the seller wrote about it, with the dates.</source>
        <translation>Снимите, что об этом пишет продавец, с датами.</translation>
    </message>
    <message>
        <source>Optional. It shows that you did not ask for a new shipment.</source>
        <translation>Не обязательно. Видно, что о новой отправке вы не просили.</translation>
    </message>
    <message>
        <source>Paper or notice of customs</source>
        <translation>Документ или уведомление таможни</translation>
    </message>
    <message>
        <source>Take the whole page with the reason and the day. Cover your identity number.</source>
        <translation>Снимите всю страницу с причиной и датой. Закройте номер вашего документа.</translation>
    </message>
    <message>
        <source>Without it the reason is only your word.</source>
        <translation>Без этого причина держится только на вашем слове.</translation>
    </message>
    <message>
        <source>Tracking that shows customs</source>
        <translation>Отслеживание с отметкой таможни</translation>
    </message>
    <message>
        <source>Take the carrier&apos;s page with the line about customs and its day.</source>
        <translation>Снимите страницу перевозчика со строкой о таможне и её датой.</translation>
    </message>
    <message>
        <source>Optional. It shows since when the parcel is held.</source>
        <translation>Не обязательно. Видно, с какого дня посылка задержана.</translation>
    </message>
    <message>
        <source>Price on the order page</source>
        <translation>Цена на странице заказа</translation>
    </message>
    <message>
        <source>Take the order page with item and price: customs and AliExpress compare them.</source>
        <translation>Снимите страницу заказа с товаром и ценой: таможня и AliExpress их сравнивают.</translation>
    </message>
    <message>
        <source>Optional. It shows the true value.</source>
        <translation>Не обязательно. Видна настоящая стоимость.</translation>
    </message>
    <message>
        <source>Order page with the time for sending</source>
        <translation>Страница заказа со сроком отправки</translation>
    </message>
    <message>
        <source>Take the order page with the status and the time that is left.</source>
        <translation>Снимите страницу заказа со статусом и оставшимся временем.</translation>
    </message>
    <message>
        <source>Optional. It helps if support asks.</source>
        <translation>Не обязательно. Поможет, если спросит поддержка.</translation>
    </message>
    <message>
        <source>Order page that says completed</source>
        <translation>Страница заказа со статусом «завершён»</translation>
    </message>
    <message>
        <source>Take the order page with the status and its day.</source>
        <translation>Снимите страницу заказа со статусом и его датой.</translation>
    </message>
    <message>
        <source>Optional. It shows when the time for a dispute began.</source>
        <translation>Не обязательно. Видно, когда начался срок для спора.</translation>
    </message>
    <message>
        <source>Receipt of the return</source>
        <translation>Квитанция о возврате</translation>
    </message>
    <message>
        <source>Take the receipt of the post office with day, number and price.</source>
        <translation>Снимите почтовую квитанцию с датой, номером и ценой.</translation>
    </message>
    <message>
        <source>Without it the seller may say that nothing was sent.</source>
        <translation>Без этого продавец может сказать, что ничего не отправлено.</translation>
    </message>
    <message>
        <source>Tracking of the return</source>
        <translation>Отслеживание возврата</translation>
    </message>
    <message>
        <source>Open the carrier&apos;s page for the return&apos;s number. Take the whole screen.</source>
        <translation>Откройте страницу перевозчика с номером возврата. Снимите весь экран.</translation>
    </message>
    <message>
        <source>Without it the return may count as not sent.</source>
        <translation>Без этого возврат могут счесть неотправленным.</translation>
    </message>
    <message>
        <source>Packing of the return, with its label</source>
        <translation>Упаковка возврата с этикеткой</translation>
    </message>
    <message>
        <source>Take the item in the open parcel, then the closed parcel with its label. A video in one take is best.</source>
        <translation>Снимите товар в открытой посылке, потом закрытую посылку с этикеткой. Лучше всего видео без склейки.</translation>
    </message>
    <message>
        <source>Without it the seller may say that the parcel was empty.</source>
        <translation>Без этого продавец может сказать, что посылка была пустой.</translation>
    </message>
    <message>
        <source>Chat with the seller&apos;s words</source>
        <translation>Чат со словами продавца</translation>
    </message>
    <message>
        <source>Take the messages with their dates. Nothing may be cut out between them.</source>
        <translation>Снимите сообщения с датами. Между ними ничего нельзя вырезать.</translation>
    </message>
    <message>
        <source>Without it the pressure is only your word.</source>
        <translation>Без этого давление держится только на вашем слове.</translation>
    </message>
    <message>
        <source>The offer on the dispute page</source>
        <translation>Предложение на странице спора</translation>
    </message>
    <message>
        <source>Take the dispute page with the amount and the time for the answer.</source>
        <translation>Снимите страницу спора с суммой и сроком ответа.</translation>
    </message>
    <message>
        <source>Optional. It shows what was offered.</source>
        <translation>Не обязательно. Видно, что вам предложили.</translation>
    </message>
    <message>
        <source>The decision on the dispute page</source>
        <translation>Решение на странице спора</translation>
    </message>
    <message>
        <source>Take the page with the decision, its reason and its day.</source>
        <translation>Снимите страницу с решением, его причиной и датой.</translation>
    </message>
    <message>
        <source>Without it nobody knows what the appeal is about.</source>
        <translation>Без этого никто не поймёт, о чём апелляция.</translation>
    </message>
    <message>
        <source>What is new</source>
        <translation>Что нового</translation>
    </message>
    <message>
        <source>Add what AliExpress has not seen: a carrier&apos;s letter, a video, a newer tracking page.</source>
        <translation>Добавьте то, чего AliExpress не видел: письмо перевозчика, видео, новую страницу отслеживания.</translation>
    </message>
    <message>
        <source>Without something new an appeal has little hope.</source>
        <translation>Без чего-то нового у апелляции мало надежды.</translation>
    </message>
    <message>
        <source>The parcel from outside</source>
        <translation>Посылка снаружи</translation>
    </message>
    <message>
        <source>Daylight, whole parcel in the picture, dents and tears to the front.</source>
        <translation>Дневной свет, вся посылка в кадре, вмятины и разрывы спереди.</translation>
    </message>
    <message>
        <source>Without it the seller may say that it broke after unpacking.</source>
        <translation>Без этого продавец может сказать, что сломалось после распаковки.</translation>
    </message>
    <message>
        <source>The packing inside</source>
        <translation>Упаковка внутри</translation>
    </message>
    <message>
        <source>Show the open parcel with its padding, before you take the item out.</source>
        <translation>Покажите открытую посылку с наполнителем, не вынимая товар.</translation>
    </message>
    <message>
        <source>Without it poor packing cannot be shown.</source>
        <translation>Без этого не показать плохую упаковку.</translation>
    </message>
    <message>
        <source>The damage on the item</source>
        <translation>Повреждение товара</translation>
    </message>
    <message>
        <source>One picture of the whole item, one close to the damage, both sharp.</source>
        <translation>Одно фото всего товара, одно — повреждения вблизи, оба резкие.</translation>
    </message>
    <message>
        <source>Without a picture of the damage there is little hope.</source>
        <translation>Без фото повреждения надежды мало.</translation>
    </message>
    <message>
        <source>The label with the tracking number</source>
        <translation>Этикетка с трек-номером</translation>
    </message>
    <message>
        <source>Close enough to read number and weight; it ties item and order.</source>
        <translation>Так близко, чтобы читались номер и вес; она связывает товар с заказом.</translation>
    </message>
    <message>
        <source>Without it the seller may say that it is another parcel.</source>
        <translation>Без этого продавец может сказать, что посылка другая.</translation>
    </message>
    <message>
        <source>All sides of the parcel, and its inside</source>
        <translation>Все стороны посылки и что внутри</translation>
    </message>
    <message>
        <source>Daylight. Take every side with its tape and label, then the open, empty inside. Six pictures at most; the inside first.</source>
        <translation>Дневной свет. Снимите каждую сторону с лентой и этикеткой, потом открытую и пустую посылку. Не больше шести фото; сначала — внутри.</translation>
    </message>
    <message>
        <source>Without video and pictures there is little hope.</source>
        <translation>Без видео и фото надежды мало.</translation>
    </message>
    <message>
        <source>The label with its weight</source>
        <translation>Этикетка с весом</translation>
    </message>
    <message>
        <source>Close and sharp, so that the weight and the tracking number can be read.</source>
        <translation>Близко и резко, чтобы читались вес и трек-номер.</translation>
    </message>
    <message>
        <source>Without it nobody sees what the carrier weighed.</source>
        <translation>Без этого никто не увидит, какой вес записал перевозчик.</translation>
    </message>
    <message>
        <source>The parcel on a scale</source>
        <translation>Посылка на весах</translation>
    </message>
    <message>
        <source>Put the parcel with its packaging on a kitchen scale. Display and label must be in one picture.</source>
        <translation>Положите посылку с упаковкой на кухонные весы. Дисплей и этикетка должны быть на одном фото.</translation>
    </message>
    <message>
        <source>Lower chance: the weight on the label then stands alone.</source>
        <translation>Шансы ниже: вес на этикетке останется единственным.</translation>
    </message>
    <message>
        <source>Item page with the weight</source>
        <translation>Страница товара с весом</translation>
    </message>
    <message>
        <source>Take the part of the item page that states the weight, with the title.</source>
        <translation>Снимите часть страницы товара, где указан вес, вместе с названием.</translation>
    </message>
    <message>
        <source>Optional. It shows how much should have been inside.</source>
        <translation>Не обязательно. Видно, сколько должно было быть внутри.</translation>
    </message>
    <message>
        <source>Report of the post office</source>
        <translation>Акт почты</translation>
    </message>
    <message>
        <source>Ask at the counter for a written report on the empty or opened parcel, with stamp and date.</source>
        <translation>Попросите в отделении письменный акт о пустой или вскрытой посылке, с печатью и датой.</translation>
    </message>
    <message>
        <source>Optional, and strong. Many post offices write it only on the day you collect the parcel.</source>
        <translation>Не обязательно, но убедительно. Многие отделения составляют акт только в день выдачи.</translation>
    </message>
    <message>
        <source>Item page with the variant you ordered</source>
        <translation>Страница товара с заказанным вариантом</translation>
    </message>
    <message>
        <source>Take the order page or the item page where color, size or set can be read.</source>
        <translation>Снимите страницу заказа или товара, где читается цвет, размер или набор.</translation>
    </message>
    <message>
        <source>Without it the seller may say that you ordered this.</source>
        <translation>Без этого продавец может сказать, что это вы и заказали.</translation>
    </message>
    <message>
        <source>The item beside the parcel&apos;s label</source>
        <translation>Товар рядом с этикеткой посылки</translation>
    </message>
    <message>
        <source>One picture: the item you got, and the label with the tracking number next to it.</source>
        <translation>Одно фото: товар, который пришёл, и рядом этикетка с трек-номером.</translation>
    </message>
    <message>
        <source>Without it the seller may say that it came from another order.</source>
        <translation>Без этого продавец может сказать, что товар из другого заказа.</translation>
    </message>
    <message>
        <source>All you received, in one picture</source>
        <translation>Всё, что пришло, на одном фото</translation>
    </message>
    <message>
        <source>Lay everything out side by side on a plain ground, so that it can be counted. Add the label.</source>
        <translation>Разложите всё рядом на однотонном фоне, чтобы можно было сосчитать. Добавьте этикетку.</translation>
    </message>
    <message>
        <source>Without it nobody can count what came.</source>
        <translation>Без этого никто не сосчитает, что пришло.</translation>
    </message>
    <message>
        <source>Item page with the quantity</source>
        <translation>Страница товара с количеством</translation>
    </message>
    <message>
        <source>Take the part of the page or of the order that says how many pieces belong to it.</source>
        <translation>Снимите часть страницы товара или заказа, где сказано, сколько штук в комплекте.</translation>
    </message>
    <message>
        <source>Without it the seller may say that fewer were sold.</source>
        <translation>Без этого продавец может сказать, что продано меньше штук.</translation>
    </message>
    <message>
        <source>Weight of the parcel</source>
        <translation>Вес посылки</translation>
    </message>
    <message>
        <source>The label with its weight, or the parcel on a scale with a readable display.</source>
        <translation>Этикетка с весом или посылка на весах с читаемым дисплеем.</translation>
    </message>
    <message>
        <source>Optional. A parcel that is too light speaks for you.</source>
        <translation>Не обязательно. Слишком лёгкая посылка говорит за вас.</translation>
    </message>
    <message>
        <source>Video of the fault</source>
        <translation>Видео с дефектом</translation>
    </message>
    <message>
        <source>One take, under a minute, no cuts: show the item and its label, switch it on and use it until the fault can be seen.</source>
        <translation>Без склейки, короче минуты: покажите товар и его этикетку, включите и пользуйтесь, пока дефект не станет виден.</translation>
    </message>
    <message>
        <source>Clearly lower chance: for devices AliExpress asks for a video.</source>
        <translation>Шансы заметно ниже: для техники AliExpress просит видео.</translation>
    </message>
    <message>
        <source>The type plate or serial label of the item</source>
        <translation>Табличка или серийный номер товара</translation>
    </message>
    <message>
        <source>Close and sharp: model and serial number must be readable.</source>
        <translation>Близко и резко: модель и серийный номер должны читаться.</translation>
    </message>
    <message>
        <source>Without it the seller may say that it is another item.</source>
        <translation>Без этого продавец может сказать, что это другой товар.</translation>
    </message>
    <message>
        <source>What you tried</source>
        <translation>Что вы пробовали</translation>
    </message>
    <message>
        <source>A picture of each try: charged battery, other cable, other device.</source>
        <translation>Фото каждой попытки: заряженный аккумулятор, другой кабель, другое устройство.</translation>
    </message>
    <message>
        <source>Optional. It answers the seller&apos;s first question.</source>
        <translation>Не обязательно. Это ответ на первый вопрос продавца.</translation>
    </message>
    <message>
        <source>Item page or size chart</source>
        <translation>Страница товара или таблица размеров</translation>
    </message>
    <message>
        <source>Take the part of the page that promises it, with the title. Do it now: pages change.</source>
        <translation>Снимите часть страницы, где это обещано, вместе с названием. Сделайте это сейчас: страницы меняются.</translation>
    </message>
    <message>
        <source>Without it the promise is only your word.</source>
        <translation>Без этого обещание держится только на вашем слове.</translation>
    </message>
    <message>
        <source>The item with ruler or size label</source>
        <translation>Товар с линейкой или биркой размера</translation>
    </message>
    <message>
        <source>Flat surface, daylight, straight from above. The ruler lies on the item and its numbers can be read; for color and material take the item and the label side by side.</source>
        <translation>Ровная поверхность, дневной свет, съёмка строго сверху. Линейка лежит на товаре, цифры читаются; если дело в цвете или материале, снимите товар рядом с биркой.</translation>
    </message>
    <message>
        <source>Without it the difference is only your word.</source>
        <translation>Без этого отличие держится только на вашем слове.</translation>
    </message>
    <message>
        <source>A second measurement</source>
        <translation>Второе измерение</translation>
    </message>
    <message>
        <source>Another picture from another place of the item, with the ruler.</source>
        <translation>Ещё одно фото другого места товара, с линейкой.</translation>
    </message>
    <message>
        <source>Optional. Two measurements leave no doubt.</source>
        <translation>Не обязательно. Два измерения не оставляют сомнений.</translation>
    </message>
    <message>
        <source>Your item beside the original</source>
        <translation>Ваш товар рядом с оригиналом</translation>
    </message>
    <message>
        <source>Same angle, same light: your logo, seam, print or serial number, beside a picture from the brand&apos;s own page.</source>
        <translation>Тот же угол, тот же свет: логотип, шов, печать или серийный номер вашего товара рядом со снимком с сайта бренда.</translation>
    </message>
    <message>
        <source>“Looks fake” alone convinces nobody.</source>
        <translation>Одни слова «похоже на подделку» никого не убеждают.</translation>
    </message>
    <message>
        <source>Item page that names the brand</source>
        <translation>Страница товара с названием бренда</translation>
    </message>
    <message>
        <source>Take the title and the words that promise the brand or “genuine”.</source>
        <translation>Снимите название и слова, которые обещают бренд или «оригинал».</translation>
    </message>
    <message>
        <source>Without it the seller may say that no brand was promised.</source>
        <translation>Без этого продавец может сказать, что бренд не обещан.</translation>
    </message>
    <message>
        <source>Answer of the brand or of a check</source>
        <translation>Ответ бренда или результат проверки</translation>
    </message>
    <message>
        <source>The mail of the brand or shop, or the result of the code check, with its date.</source>
        <translation>Письмо бренда или магазина либо результат проверки кода, с датой.</translation>
    </message>
    <message>
        <source>Optional, and the strongest proof there is.</source>
        <translation>Не обязательно, но сильнее доказательства нет.</translation>
    </message>
    <message>
        <source>The fault, close and far</source>
        <translation>Дефект вблизи и издали</translation>
    </message>
    <message>
        <source>One picture of the whole item, one close to the fault, both sharp and in daylight.</source>
        <translation>Одно фото всего товара, одно — дефекта вблизи, оба резкие и при дневном свете.</translation>
    </message>
    <message>
        <source>Without a picture there is no part refund.</source>
        <translation>Без фото частичного возврата не будет.</translation>
    </message>
    <message>
        <source>What a repair costs</source>
        <translation>Сколько стоит ремонт</translation>
    </message>
    <message>
        <source>An offer of a repair shop, or the price of the spare part.</source>
        <translation>Расчёт от мастерской или цена запчасти.</translation>
    </message>
    <message>
        <source>Optional. It explains your amount.</source>
        <translation>Не обязательно. Объясняет вашу сумму.</translation>
    </message>
    <message>
        <source>Report to the carrier</source>
        <translation>Сообщение перевозчику</translation>
    </message>
    <message>
        <source>Report the damage the same day and keep the receipt.</source>
        <translation>Сообщите о повреждении в тот же день и сохраните подтверждение.</translation>
    </message>
    <message>
        <source>Optional. It shows that you acted at once.</source>
        <translation>Не обязательно. Видно, что вы не стали ждать.</translation>
    </message>
    <message>
        <source>Video of the unpacking</source>
        <translation>Видео распаковки</translation>
    </message>
    <message>
        <source>One take: first the sealed label, then cut, open and show the inside.</source>
        <translation>Без склейки: сначала целая этикетка, потом распаковка и содержимое.</translation>
    </message>
    <message>
        <source>Lower chance without a video, but many win with photos.</source>
        <translation>Без видео шансы ниже, но многие выигрывают и с фото.</translation>
    </message>
    <message>
        <source>picture {number}</source>
        <translation>фото {number}</translation>
    </message>
    <message>
        <source>video {number}</source>
        <translation>видео {number}</translation>
    </message>
    <message>
        <source>document {number}</source>
        <translation>документ {number}</translation>
    </message>
</context>
<context>
    <name>WizardWords</name>
    <message>
        <source>Nothing has arrived</source>
        <translation>Ничего не пришло</translation>
    </message>
    <message>
        <source>The parcel is late, lost or on its way.</source>
        <translation>Посылка опаздывает, потеряна или в пути.</translation>
    </message>
    <message>
        <source>“Delivered”, but I do not have it</source>
        <translation>«Доставлено», но у меня её нет</translation>
    </message>
    <message>
        <source>Other city, other person, no trace.</source>
        <translation>Другой город, другой человек, никаких следов.</translation>
    </message>
    <message>
        <source>I have the parcel</source>
        <translation>Посылка у меня</translation>
    </message>
    <message>
        <source>Empty, broken, wrong, incomplete, fake.</source>
        <translation>Пусто, сломано, не то, не всё, подделка.</translation>
    </message>
    <message>
        <source>Return, offer or lost dispute</source>
        <translation>Возврат, предложение или проигранный спор</translation>
    </message>
    <message>
        <source>Also: you confirmed the parcel by mistake.</source>
        <translation>А также: вы подтвердили получение по ошибке.</translation>
    </message>
    <message>
        <source>Protection is running out, parcel still travelling</source>
        <translation>Защита кончается, а посылка ещё в пути</translation>
    </message>
    <message>
        <source>Tracking has not moved for 30 days or more</source>
        <translation>Отслеживание не меняется 30 дней или дольше</translation>
    </message>
    <message>
        <source>No tracking number, or it shows nothing</source>
        <translation>Трек-номера нет, или по нему ничего не видно</translation>
    </message>
    <message>
        <source>Marked as delivered in my city, but I have nothing</source>
        <translation>Отмечено доставленным в моём городе, но у меня ничего нет</translation>
    </message>
    <message>
        <source>Delivered to another city, address or person</source>
        <translation>Доставлено в другой город, по другому адресу или другому человеку</translation>
    </message>
    <message>
        <source>Returned to the sender, or shipment cancelled</source>
        <translation>Вернулась отправителю, или отправка отменена</translation>
    </message>
    <message>
        <source>Customs holds it</source>
        <translation>Держит таможня</translation>
    </message>
    <message>
        <source>The seller has not shipped it</source>
        <translation>Продавец не отправил заказ</translation>
    </message>
    <message>
        <source>The parcel was empty</source>
        <translation>Посылка была пустой</translation>
    </message>
    <message>
        <source>A wrong item, or a stranger&apos;s parcel</source>
        <translation>Не тот товар или чужая посылка</translation>
    </message>
    <message>
        <source>Pieces or parts are missing</source>
        <translation>Не хватает штук или частей</translation>
    </message>
    <message>
        <source>The item is damaged</source>
        <translation>Товар повреждён</translation>
    </message>
    <message>
        <source>The item does not work</source>
        <translation>Товар не работает</translation>
    </message>
    <message>
        <source>Not as described: size, colour, material, function</source>
        <translation>Не по описанию: размер, цвет, материал, функция</translation>
    </message>
    <message>
        <source>The item is counterfeit</source>
        <translation>Товар — подделка</translation>
    </message>
    <message>
        <source>A small fault; I keep it for a part of the price</source>
        <translation>Мелкий дефект; оставлю за часть цены</translation>
    </message>
    <message>
        <source>Receipt confirmed by mistake, or completed by itself</source>
        <translation>Получение подтверждено по ошибке, или заказ закрылся сам</translation>
    </message>
    <message>
        <source>A return was agreed or decided</source>
        <translation>Возврат согласован или назначен</translation>
    </message>
    <message>
        <source>The seller made an offer or presses me</source>
        <translation>Продавец сделал предложение или давит на меня</translation>
    </message>
    <message>
        <source>The dispute was lost or missed</source>
        <translation>Спор проигран или пропущен</translation>
    </message>
    <message>
        <source>AliExpress may refuse the form while the parcel moves. Then tell AliGuard on the last page, and try again when the protection ends.</source>
        <translation>Пока посылка в пути, AliExpress может не принять форму. Отметьте это на последней странице и попробуйте снова, когда кончится защита.</translation>
    </message>
    <message>
        <source>Do not cancel the dispute later because of a promise.</source>
        <translation>Не отменяйте потом спор из-за обещания.</translation>
    </message>
    <message>
        <source>The whole case can take about 30 days.</source>
        <translation>Всё вместе может занять около 30 дней.</translation>
    </message>
    <message>
        <source>Check that the number is not the order number. It stands on the order page.</source>
        <translation>Проверьте, не номер ли это заказа. Номер заказа есть на его странице.</translation>
    </message>
    <message>
        <source>Look into the chat: the seller may have sent another number.</source>
        <translation>Загляните в чат: возможно, продавец прислал другой номер.</translation>
    </message>
    <message>
        <source>This is the hardest case: tracking speaks against you. A written statement of the carrier or the post office helps most.</source>
        <translation>Это самый трудный случай: отслеживание против вас. Лучше всего поможет письменный ответ перевозчика или почты.</translation>
    </message>
    <message>
        <source>The time to open a dispute counts from the day marked as delivered.</source>
        <translation>Срок для спора считается со дня, отмеченного как день доставки.</translation>
    </message>
    <message>
        <source>Ask the carrier in writing today where the parcel was handed over.</source>
        <translation>Сегодня же письменно спросите перевозчика, где вручена посылка.</translation>
    </message>
    <message>
        <source>Answer “received: yes”. You received an empty parcel; that is not the same as nothing.</source>
        <translation>Ответьте «Received: Yes» («получено»). Вам пришла пустая посылка; это не то же самое, что ничего.</translation>
    </message>
    <message>
        <source>Not opened yet? Open it at the counter, film it in one take and ask for a written report.</source>
        <translation>Ещё не вскрыта? Вскройте её в отделении, снимите видео без склейки и попросите письменный акт.</translation>
    </message>
    <message>
        <source>Keep the item as it is until the dispute is decided.</source>
        <translation>Храните товар как есть, пока спор не решён.</translation>
    </message>
    <message>
        <source>A stranger&apos;s parcel: hand it over if the recipient lives near. Posting it to China costs more than it is worth.</source>
        <translation>Чужая посылка: отдайте её, если адресат живёт рядом. Пересылка в Китай дороже самой посылки.</translation>
    </message>
    <message>
        <source>What is wrong or not as described goes back at the store&apos;s cost. Ask for a prepaid label first.</source>
        <translation>Не тот товар или товар не по описанию возвращают за счёт магазина. Сначала попросите оплаченную этикетку.</translation>
    </message>
    <message>
        <source>Check that the rest is not on its way in a second parcel.</source>
        <translation>Проверьте, не едет ли остальное второй посылкой.</translation>
    </message>
    <message>
        <source>Charge it fully and try another cable before you claim a fault.</source>
        <translation>Зарядите полностью и попробуйте другой кабель, прежде чем заявлять о дефекте.</translation>
    </message>
    <message>
        <source>Do not open or repair it: after that nobody believes the fault.</source>
        <translation>Не вскрывайте и не чините товар: потом в дефект никто не поверит.</translation>
    </message>
    <message>
        <source>Save the item page now. Sellers change it.</source>
        <translation>Сохраните страницу товара сейчас. Продавцы её меняют.</translation>
    </message>
    <message>
        <source>Many pages allow 1 to 3 cm of difference. Below that the chance is low.</source>
        <translation>На многих страницах допуск от 1 до 3 см. При меньшей разнице шансы низкие.</translation>
    </message>
    <message>
        <source>Do not post a counterfeit before you know the law of your country: some forbid it.</source>
        <translation>Не отправляйте подделку почтой, пока не знаете законов своей страны: кое-где это запрещено.</translation>
    </message>
    <message>
        <source>Report the item page to AliExpress as well; it is a link on that page.</source>
        <translation>Пожалуйтесь AliExpress и на страницу товара: ссылка для этого — на ней самой.</translation>
    </message>
    <message>
        <source>Ask for a realistic part: what the fault takes off the value, or what a repair costs.</source>
        <translation>Просите разумную часть: на сколько дефект снижает цену или сколько стоит ремонт.</translation>
    </message>
    <message>
        <source>Keep the packaging and the item until the money is back.</source>
        <translation>Храните упаковку и товар, пока деньги не вернутся.</translation>
    </message>
    <message>
        <source>Report the damage to the carrier at once; some accept it only for days.</source>
        <translation>Сразу сообщите перевозчику о повреждении: иногда на это дают лишь несколько дней.</translation>
    </message>
    <message>
        <source>Do not press “Confirm received” before the money is back.</source>
        <translation>Не нажимайте «Подтвердить получение» (Confirm received), пока деньги не вернулись.</translation>
    </message>
    <message>
        <source>Accepting an offer is final, also one of 0.</source>
        <translation>Согласие с предложением нельзя отменить, даже если это 0.</translation>
    </message>
    <message>
        <source>Do not wait here: ask the seller, and open the dispute today.</source>
        <translation>Здесь не ждите: спросите продавца и сегодня же откройте спор.</translation>
    </message>
    <message>
        <source>Never show your full address. City and postcode are enough.</source>
        <translation>Никогда не показывайте полный адрес. Хватит города и индекса.</translation>
    </message>
    <message>
        <source>AliExpress often refunds this by itself. Do not wait past the last safe day.</source>
        <translation>AliExpress часто возвращает за это деньги сам. Не ждите дольше последнего безопасного дня.</translation>
    </message>
    <message>
        <source>In most countries the buyer pays import duty. Unpaid duty makes the case weaker.</source>
        <translation>В большинстве стран ввозную пошлину платит покупатель. Неуплаченная пошлина ослабляет вашу позицию.</translation>
    </message>
    <message>
        <source>Do not agree to a longer time for sending.</source>
        <translation>Не соглашайтесь дать больше времени на отправку.</translation>
    </message>
    <message>
        <source>After the cancellation the money can take weeks. AliGuard watches for it.</source>
        <translation>После отмены деньги могут идти неделями. AliGuard за этим следит.</translation>
    </message>
    <message>
        <source>A completed order can be disputed for a short time only: act today.</source>
        <translation>По завершённому заказу спор возможен лишь недолго: действуйте сегодня.</translation>
    </message>
    <message>
        <source>The link for the dispute is now further down on the order page.</source>
        <translation>Ссылка на спор теперь ниже на странице заказа.</translation>
    </message>
    <message>
        <source>Never cancel this dispute: after the protection end it cannot be opened again.</source>
        <translation>Никогда не отменяйте этот спор: после конца защиты новый не открыть.</translation>
    </message>
    <message>
        <source>Send it back in time, else the money goes to the seller. The card shows the last day.</source>
        <translation>Отправьте возврат вовремя, иначе деньги уйдут продавцу. Последний день указан на карточке.</translation>
    </message>
    <message>
        <source>Enter the return&apos;s tracking number on the dispute page, not in the chat only.</source>
        <translation>Укажите трек-номер возврата на странице спора, а не только в чате.</translation>
    </message>
    <message>
        <source>There is one free return label for each order.</source>
        <translation>На каждый заказ — одна бесплатная этикетка для возврата.</translation>
    </message>
    <message>
        <source>Without a free label the postage may cost more than the item. Ask for a label first.</source>
        <translation>Без бесплатной этикетки пересылка может стоить дороже товара. Сначала попросите этикетку.</translation>
    </message>
    <message>
        <source>An offer without an answer may count as accepted. Reject it on the dispute page.</source>
        <translation>Предложение без ответа могут счесть принятым. Отклоните его на странице спора.</translation>
    </message>
    <message>
        <source>An appeal needs something new. Do not repeat the first text.</source>
        <translation>Для апелляции нужно что-то новое. Не повторяйте первый текст.</translation>
    </message>
    <message>
        <source>The dispute page shows until when an appeal is possible. There is one only.</source>
        <translation>До какого дня возможна апелляция, видно на странице спора. Она только одна.</translation>
    </message>
    <message>
        <source>Do not ask for the same money twice: tell your bank or PayPal what AliExpress paid.</source>
        <translation>Не просите одни и те же деньги дважды: сообщите банку или PayPal, что заплатил AliExpress.</translation>
    </message>
    <message>
        <source>The form opens on the 11th day after shipping at the earliest.</source>
        <translation>Форма открывается не раньше 11-го дня после отправки.</translation>
    </message>
    <message>
        <source>Around sales and holidays parcels are slow. Compare with your other orders.</source>
        <translation>В распродажи и праздники посылки идут дольше. Сравните с другими заказами.</translation>
    </message>
    <message>
        <source>Protection ends on {date}.</source>
        <translation>Защита заканчивается {date}</translation>
    </message>
    <message>
        <source>On its way back since %1.</source>
        <translation>С %1 едет обратно.</translation>
    </message>
    <message>
        <source>At customs since %1.</source>
        <translation>С %1 на таможне.</translation>
    </message>
    <message>
        <source>Ordered on %1.</source>
        <translation>Заказ от %1</translation>
    </message>
    <message>
        <source>The order ended on %1.</source>
        <translation>Заказ завершён %1</translation>
    </message>
    <message>
        <source>The return was decided on %1.</source>
        <translation>Возврат назначен %1</translation>
    </message>
    <message>
        <source>The seller wrote on %1.</source>
        <translation>Продавец написал %1</translation>
    </message>
    <message>
        <source>Decided on %1.</source>
        <translation>Решение от %1</translation>
    </message>
    <message>
        <source>You received it on {date}.</source>
        <translation>Получено {date}</translation>
    </message>
    <message>
        <source>Received: Yes</source>
        <translation>Received: Yes (получено)</translation>
    </message>
    <message>
        <source>Received: No</source>
        <translation>Received: No (не получено)</translation>
    </message>
    <message>
        <source>or similar: %1</source>
        <translation>или похожее: %1</translation>
    </message>
    <message>
        <source>The seller has not shipped this order. There is no dispute yet: use “Cancel order” on the order page, or wait until AliExpress cancels it.</source>
        <translation>Продавец не отправил этот заказ. Спора пока нет: нажмите «Отменить заказ» (Cancel order) на странице заказа или подождите, пока AliExpress отменит его.</translation>
    </message>
    <message>
        <source>The time for a dispute is over, as far as the dates tell. What is left: an appeal, PayPal, your bank or a consumer body.</source>
        <translation>Судя по датам, время для спора прошло. Остаются апелляция, PayPal, ваш банк или общество потребителей.</translation>
    </message>
    <message>
        <source>AliGuard has no ready text for this situation yet. Choose the one that comes closest, if one does.</source>
        <translation>Для этого случая у AliGuard пока нет готового текста. Если есть похожий, выберите его.</translation>
    </message>
    <message>
        <source>This dispute is settled. There is nothing more to send.</source>
        <translation>Этот спор улажен. Отправлять больше нечего.</translation>
    </message>
    <message>
        <source>A dispute is not the next step for this order.</source>
        <translation>Спор для этого заказа — не следующий шаг.</translation>
    </message>
    <message>
        <source>It is too early: a dispute is possible from {date}.</source>
        <translation>Слишком рано: спор возможен с {date}</translation>
    </message>
    <message>
        <source>It is too early: a dispute can be tried from {tries}, and is possible from {date}.</source>
        <translation>Слишком рано: попробовать можно с {tries}, спор возможен с {date}</translation>
    </message>
    <message>
        <source>A dispute is already open for this. Changing it gives the seller the full time again.</source>
        <translation>По этому случаю спор уже открыт. Если его изменить, срок продавца начнётся заново.</translation>
    </message>
    <message>
        <source>This dispute was decided against you. What is left: an appeal with something new, PayPal, your bank or a consumer body.</source>
        <translation>Этот спор решён не в вашу пользу. Остаются апелляция с чем-то новым, PayPal, ваш банк или общество потребителей.</translation>
    </message>
    <message>
        <source>This order was cancelled before it was sent, so there is nothing to dispute. If the money does not come back, ask AliExpress.</source>
        <translation>Этот заказ отменили до отправки, спорить не о чем. Если деньги не вернутся, спросите AliExpress.</translation>
    </message>
    <message>
        <source>You can prepare everything now; AliGuard keeps the draft.</source>
        <translation>Всё можно подготовить уже сейчас; AliGuard сохранит черновик.</translation>
    </message>
    <message>
        <source>It is too early for a dispute.</source>
        <translation>Для спора слишком рано.</translation>
    </message>
    <message>
        <source>Last scan {date}, {days}: AliExpress would see a moving parcel.</source>
        <translation>Последнее событие {date}, {days}: AliExpress увидит, что посылка движется.</translation>
    </message>
    <message>
        <source>Last scan {date}, {days}.</source>
        <translation>Последнее событие {date}, {days}.</translation>
    </message>
    <message>
        <source>No scan since it was shipped on {date}.</source>
        <translation>Ни одной отметки с отправки {date}.</translation>
    </message>
    <message>
        <source>Shipped on {date}, no tracking number is known.</source>
        <translation>Отправлено {date}, трек-номер неизвестен.</translation>
    </message>
    <message>
        <source>The carrier says: delivered on {date}, {place}.</source>
        <translation>Перевозчик сообщает: доставлено {date}, {place}.</translation>
    </message>
    <message>
        <source>The carrier says: delivered on {date}.</source>
        <translation>Перевозчик сообщает: доставлено {date}</translation>
    </message>
</context>
<context>
    <name>WordsPage</name>
    <message>
        <source>Show in folder</source>
        <translation>Показать в папке</translation>
    </message>
</context>
<context>
    <name>WorkBar</name>
    <message>
        <source>Cancel</source>
        <translation>Отмена</translation>
    </message>
    <message>
        <source>Cancel: %1</source>
        <translation>Отмена: %1</translation>
    </message>
</context>
<context>
    <name>_DayRow</name>
    <message>
        <source>Record this day</source>
        <translation>Записать этот день</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>День</translation>
    </message>
    <message>
        <source>Type the day, or take the tick away.</source>
        <translation>Введите день или снимите галочку.</translation>
    </message>
    <message>
        <source>Choose what the time runs to, or take the tick away.</source>
        <translation>Выберите, до чего идёт срок, или снимите галочку.</translation>
    </message>
    <message>
        <source>What the time runs to</source>
        <translation>До чего идёт срок</translation>
    </message>
    <message>
        <source>What does this time run to?</source>
        <translation>До чего идёт этот срок?</translation>
    </message>
    <message>
        <source>This could be two days. Choose one.</source>
        <translation>Это могут быть два разных дня. Выберите один.</translation>
    </message>
    <message>
        <source>The day could not be read. Type it from the picture.</source>
        <translation>День не прочитан. Введите его с картинки.</translation>
    </message>
    <message>
        <source>This says the same as the date above.</source>
        <translation>Это то же, что дата выше.</translation>
    </message>
    <message>
        <source>Hard to read. Compare it with the picture.</source>
        <translation>Плохо видно. Сравните с картинкой.</translation>
    </message>
    <message>
        <source>Counted from the time that is left.</source>
        <translation>Посчитано по оставшемуся времени.</translation>
    </message>
</context>
<context>
    <name>_HintCard</name>
    <message>
        <source>Command</source>
        <translation>Команда</translation>
    </message>
    <message>
        <source>Cop&amp;y</source>
        <translation>&amp;Копировать</translation>
    </message>
    <message>
        <source>Copy the command</source>
        <translation>Скопировать команду</translation>
    </message>
    <message>
        <source>AliGuard can read order numbers and dates from pictures by itself. For that it needs the free program Tesseract, which is not installed here.</source>
        <translation>AliGuard умеет сам читать номера заказов и даты с картинок. Для этого нужна бесплатная программа Tesseract, а здесь её нет.</translation>
    </message>
    <message>
        <source>Look for “Tesseract UB Mannheim” in your browser, download the installer and run it. Then drop the picture again.</source>
        <translation>Найдите в браузере «Tesseract UB Mannheim», скачайте установщик и запустите его. Затем перетащите картинку снова.</translation>
    </message>
    <message>
        <source>Copy this line into a terminal and press Enter. Then drop the picture again.</source>
        <translation>Скопируйте эту строку в терминал и нажмите Enter. Затем перетащите картинку снова.</translation>
    </message>
    <message>
        <source>Look for “tesseract” in your system&apos;s software and install it. Then drop the picture again.</source>
        <translation>Найдите «tesseract» в программах вашей системы и установите. Затем перетащите картинку снова.</translation>
    </message>
    <message>
        <source>Copied.</source>
        <translation>Скопировано.</translation>
    </message>
</context>
</TS>
