### All user-visible text in Arabic. The comments on the messages are in en.ftl.
###
### Buttons and titles are nouns, advice is in the imperative. One term for each thing: تسجيل الدخول، الجلسة، تطبيق المصادقة،
### الرمز الاحتياطي، كلمة المرور المؤقتة.
### Put invisible isolates (U+2068 and U+2069) around names of unknown script, so that they keep their own direction.

## The language itself

language-name = العربية
direction = rtl
locale = ar-u-nu-latn
colon = :
languages = اللغة

## Login

login = تسجيل الدخول
username = اسم المستخدم
password = كلمة المرور
show = إظهار
show-password = إظهار كلمة المرور
sign-in = تسجيل الدخول
forgot-password = هل نسيت كلمة المرور؟
passkey-sign-in = تسجيل الدخول بمفتاح مرور
login-with-provider = تسجيل الدخول عبر موفّر الهوية
login-with = تسجيل الدخول عبر { $provider }
send-temporary-password = إرسال كلمة مرور مؤقتة جديدة
caps-lock = مفتاح Caps Lock مفعّل.
wrong-credentials = اسم المستخدم أو كلمة المرور غير صحيحة. تحقق من كليهما، ثم حاول مرة أخرى.
temporary-password-expired = انتهت صلاحية كلمة المرور المؤقتة بعد 24 ساعة. اطلب إرسال كلمة مرور جديدة إلى عنوان بريدك الإلكتروني.
temporary-password-sent = ستصل كلمة مرور مؤقتة جديدة إلى عنوان بريدك الإلكتروني. سجّل الدخول بها خلال 24 ساعة.
passkey-not-used = لم يُستخدم أي مفتاح مرور. ربما ألغيت العملية أو استغرقت وقتًا طويلًا. حاول مرة أخرى أو سجّل الدخول بطريقة أخرى.
passkey-rejected = لم يُقبل مفتاح المرور هذا. جرّب مفتاحًا آخر أو سجّل الدخول بطريقة أخرى.
passkey-expired = استغرق ذلك وقتًا طويلًا. حاول مرة أخرى.
passkey-wrong-address = لا تعمل مفاتيح المرور على هذا العنوان. سجّل الدخول بطريقة أخرى وأبلغ مسؤول النظام.
passkey-failed = تعذّر استخدام مفتاح المرور. حاول مرة أخرى أو سجّل الدخول بطريقة أخرى.

## Verification Required

verify-title = التحقق مطلوب
verify-intro = أدخل الرمز المكوّن من 6 أرقام الذي يعرضه تطبيق المصادقة من أجل ⁨{ $application }⁩. عند لصق الرمز يُرسل فورًا.
code = الرمز
next-code = سيعرض تطبيقك رمزًا جديدًا بعد { $seconds ->
    [zero] لحظات
    [one] ثانية واحدة
    [two] ثانيتين
    [few] { $seconds } ثوانٍ
    [many] { $seconds } ثانية
   *[other] { $seconds } ثانية
}.
remember-browser = عدم طلب الرمز مجددًا في هذا المتصفح لمدة { $days ->
    [zero] أقل من يوم
    [one] يوم واحد
    [two] يومين
    [few] { $days } أيام
    [many] { $days } يومًا
   *[other] { $days } يوم
}
verify = تحقق
back-to-qr-code = العودة إلى رمز QR
use-backup-code = استخدام رمز احتياطي
use-passkey = استخدام مفتاح مرور
verify-passkey-intro = استخدم مفتاح المرور لتسجيل الدخول إلى ⁨{ $application }⁩. سيطلب جهازك بصمة إصبعك أو وجهك أو رمز PIN.
no-passkeys-here = لا يدعم هذا المتصفح مفاتيح المرور، لكن حسابك يحتاج إلى مفتاح. استخدم متصفحًا أحدث أو جهازًا آخر.
another-account = تسجيل الدخول بحساب آخر
sign-in-ended = أُدخلت رموز خاطئة كثيرة. سجّل الدخول مرة أخرى للبدء من جديد.
code-wrong = هذا الرمز غير صحيح. أدخل أحدث رمز في تطبيقك.
code-wrong-time = الساعة الآن { $time }. إذا كان هاتفك يعرض وقتًا آخر، ففعّل التاريخ والوقت التلقائيين.
code-used = سبق استخدام هذا الرمز. انتظر الرمز التالي.
code-stale = سبق استخدام رمز أحدث. انتظر الرمز التالي.
codes-blocked = قُفلت رموز تطبيق المصادقة بعد محاولات خاطئة كثيرة. استخدم رمزًا احتياطيًا أو تواصل مع مسؤول النظام.
clock-behind = ساعة هاتفك متأخرة { $minutes ->
    [zero] بأقل من دقيقة
    [one] بنحو دقيقة واحدة
    [two] بنحو دقيقتين
    [few] بنحو { $minutes } دقائق
    [many] بنحو { $minutes } دقيقة
   *[other] بنحو { $minutes } دقيقة
}. فعّل التاريخ والوقت التلقائيين في هاتفك، ثم أدخل الرمز الجديد.
clock-ahead = ساعة هاتفك متقدمة { $minutes ->
    [zero] بأقل من دقيقة
    [one] بنحو دقيقة واحدة
    [two] بنحو دقيقتين
    [few] بنحو { $minutes } دقائق
    [many] بنحو { $minutes } دقيقة
   *[other] بنحو { $minutes } دقيقة
}. فعّل التاريخ والوقت التلقائيين في هاتفك، ثم أدخل الرمز الجديد.
tries-left = { $count ->
    [zero] لم تتبقَّ لك أي محاولة
    [one] تبقت لك محاولة واحدة
    [two] تبقت لك محاولتان
    [few] تبقت لك { $count } محاولات
    [many] تبقت لك { $count } محاولة
   *[other] تبقت لك { $count } محاولة
}.

## Verify with Backup Code

backup-code-title = التحقق برمز احتياطي
backup-code-intro = أدخل أحد الرموز الاحتياطية التي حفظتها. يصلح كل رمز لمرة واحدة.
backup-code = الرمز الاحتياطي
use-authenticator = استخدام تطبيق المصادقة
backup-code-wrong = ليس هذا أحد رموزك الاحتياطية. تحقق من كل حرف وكل رقم.
backup-code-used = سبق استخدام هذا الرمز. أدخل رمزًا احتياطيًا آخر.
backup-codes-blocked = قُفلت الرموز الاحتياطية بعد محاولات خاطئة كثيرة. استخدم تطبيق المصادقة أو تواصل مع مسؤول النظام.
backup-code-accepted = قُبل الرمز الاحتياطي.
codes-left = { $count ->
    [0] لم يتبقَّ لديك أي رمز احتياطي
    [one] تبقى لديك رمز احتياطي واحد
    [two] تبقى لديك رمزان احتياطيان
    [few] تبقى لديك { $count } رموز احتياطية
    [many] تبقى لديك { $count } رمزًا احتياطيًا
   *[other] تبقى لديك { $count } رمز احتياطي
}.
new-codes = أنشئ رموزًا جديدة في صفحة «الأمان».

## Signed in

signed-in = تم تسجيل الدخول
signed-in-as = تم تسجيل دخولك باسم ⁨{ $username }⁩.
signed-in-as-name = تم تسجيل دخولك باسم ⁨{ $name }⁩ (⁨{ $username }⁩).
go-to = الانتقال إلى ⁨{ $application }⁩
security = الأمان
administration = الإدارة
set-up-within = أعدّ خطوة ثانية في صفحة «الأمان» خلال { $days ->
    [zero] أقل من يوم
    [one] يوم واحد
    [two] يومين
    [few] { $days } أيام
    [many] { $days } يومًا
   *[other] { $days } يوم
}.
sign-out = تسجيل الخروج

## This wasn’t me

not-me-title = أمّن حسابك
not-me-intro = وصلتك رسالة عن تغيير في حسابك. إذا لم تُجرِ هذا التغيير، فاضغط الزر. سيُسجَّل الخروج من كل المتصفحات ويُعلَّق حسابك: لن يستطيع أحد تسجيل الدخول حتى تختار كلمة مرور جديدة برمز نرسله إليك بالبريد الإلكتروني.
not-me-nothing = إذا أجريت التغيير بنفسك، فأغلق هذه الصفحة. لن يتغيّر شيء.
not-me = لم أكن أنا
not-me-held = حسابك معلَّق، وسُجّل الخروج من كل المتصفحات.
not-me-next-password = اختر الآن كلمة مرور جديدة. ستصلك رسالة فيها رمز.
not-me-next-review = ويجب أيضًا أن يرفع مسؤول النظام التعليق عن حسابك. تواصل مع مسؤول النظام.
not-me-ended = لم يعد هذا الرابط صالحًا. يمكن استخدامه مرة واحدة خلال 7 أيام. إذا كنت قلقًا بشأن حسابك، فاختر «هل نسيت كلمة المرور؟» في صفحة تسجيل الدخول أو تواصل مع مسؤول النظام.
not-me-no-code = هذا العنوان غير مكتمل. افتح الرابط في الرسالة مرة أخرى.

## Steps of a set-up

progress = مراحل الإعداد
step-set-up = الإعداد
step-verify = التحقق
step-save-codes = حفظ الرموز
step-done = تم:

## Input errors

username-empty = أدخل اسم المستخدم أو عنوان بريدك الإلكتروني.
username-wrong = هذا أطول من أن يكون اسم مستخدم أو عنوان بريد إلكتروني. تحقق مما أدخلته.
password-empty = أدخل كلمة المرور.
password-too-long = كلمة المرور هذه طويلة جدًا. تحقق مما أدخلته.
code-empty = أدخل الرمز من تطبيق المصادقة.
code-not-digits = استخدم الأرقام فقط. أدخل الرمز المكوّن من 6 أرقام من تطبيق المصادقة.
code-length = أدخل 6 أرقام بالضبط.
backup-code-empty = أدخل أحد رموزك الاحتياطية.
backup-code-character = تتكوّن الرموز الاحتياطية من حروف وأرقام فقط. احذف أي علامات أخرى.
backup-code-length = يتكوّن الرمز الاحتياطي من 15 حرفًا ورقمًا، في ثلاث مجموعات خماسية. أدخل رمزًا كاملًا.

## Errors and waiting

throttled-seconds = محاولات كثيرة جدًا. انتظر { $count ->
    [zero] لحظة
    [one] ثانية واحدة
    [two] ثانيتين
    [few] { $count } ثوانٍ
    [many] { $count } ثانية
   *[other] { $count } ثانية
}، ثم حاول مرة أخرى.
throttled-minutes = محاولات كثيرة جدًا. انتظر { $count ->
    [zero] لحظة
    [one] دقيقة واحدة
    [two] دقيقتين
    [few] { $count } دقائق
    [many] { $count } دقيقة
   *[other] { $count } دقيقة
}، ثم حاول مرة أخرى.
busy = الخادم مشغول. حاول مرة أخرى بعد لحظات.
no-answer = الخادم لا يستجيب. لم تفقد شيئًا. تحقق من اتصالك، ثم حاول مرة أخرى.
still-no-answer = ما زال الخادم لا يستجيب. انتظر لحظة، ثم حاول مرة أخرى.
malformed = قد تكون هذه الصفحة قديمة. أعد تحميلها، ثم حاول مرة أخرى.
changed-elsewhere = تغيّر شيء ما في نافذة أخرى. حاول مرة أخرى.
slow = يستغرق هذا وقتًا أطول من المعتاد. ما أدخلته محفوظ. ابقَ في هذه الصفحة.
offline = لا يوجد اتصال بالشبكة. ما أدخلته محفوظ. تابع عندما يعود الاتصال.
expired = انتهت الجلسة
expired-text = سُجّل خروجك بعد فترة من عدم النشاط للحفاظ على أمان حسابك. لم تفقد شيئًا. سجّل الدخول مرة أخرى للمتابعة.
sign-in-again = تسجيل الدخول مرة أخرى
not-found = الصفحة غير موجودة
not-found-text = لا توجد صفحة في هذا العنوان. قد يكون في العنوان خطأ مطبعي، أو أن الصفحة نُقلت.
to-start = الانتقال إلى صفحة البداية
unreachable = تعذر الوصول إلى الخادم
unreachable-text = الخادم لا يستجيب. تحقق من اتصالك، ثم حاول مرة أخرى. إذا استمرت المشكلة، فتواصل مع مسؤول النظام.
try-again = إعادة المحاولة
loading = جارٍ التحميل
sign-in-ends-soon = ستنتهي صلاحية تسجيل الدخول هذا خلال دقيقتين. أكمله قبل ذلك، أو سجّل الدخول مرة أخرى للبدء من جديد.
session-ends-soon = سيُسجَّل خروجك بعد دقيقتين.
stay-signed-in = مواصلة الجلسة
no-script = تحتاج هذه الصفحة إلى JavaScript. فعّله لهذا الموقع، ثم أعد تحميل الصفحة.
late = يستغرق هذا وقتًا أطول من المتوقع. تحتاج الصفحة إلى JavaScript وWebAssembly، وتدعمهما كل المتصفحات الحديثة. تحقق من اتصالك وأعد تحميل الصفحة. إذا استمرت المشكلة، فجرّب متصفحًا آخر أو تواصل مع مسؤول النظام.

## Account

## Set Up Required

set-up = الإعداد مطلوب
set-up-optional = احمِ حسابك بخطوة ثانية: تطبيق مصادقة على هاتفك. ويمكنك فعل ذلك لاحقًا أيضًا.
set-up-until = يمكنك تخطي هذه الخطوة حتى { $day }. بعد ذلك ستحتاج إلى خطوة ثانية لتسجيل الدخول.
scan = افتح تطبيق المصادقة، وأضف حسابًا، ثم امسح رمز QR هذا ضوئيًا.
qr-code = رمز QR يضيف هذا الحساب إلى تطبيق مصادقة. إذا تعذر عليك مسحه ضوئيًا، فاختر «الإعداد يدويًا».
enlarge-qr-code = تكبير رمز QR
close = إغلاق
open-app = فتح تطبيق المصادقة
open-app-hint = إذا كان التطبيق على هذا الجهاز، فافتحه من هنا. وإذا كان على جهاز آخر، فامسح الرمز ضوئيًا بذلك الجهاز.
set-up-manually = الإعداد يدويًا
use-passkey-instead = استخدام مفتاح مرور بدلًا من ذلك
use-authenticator-instead = استخدام تطبيق مصادقة بدلًا من ذلك
passkey-required = يحتاج حسابك إلى مفتاح مرور.
create-passkey-text = بمفتاح المرور تسجّل الدخول ببصمة إصبعك أو وجهك أو رمز PIN بدلًا من كلمة المرور ورمز التحقق. ويبقى المفتاح على جهازك أو في مدير كلمات المرور.
create-passkey = إنشاء مفتاح مرور
passkey-not-created = لم يُنشأ أي مفتاح مرور. ربما ألغيت العملية أو استغرقت وقتًا طويلًا. حاول مرة أخرى.
passkey-on-device = يوجد على هذا الجهاز مفتاح مرور لحسابك بالفعل. استخدمه أو اختر جهازًا آخر.
passkey-creation-failed = تعذّر إنشاء مفتاح المرور. ربما لا يدعم هذا الجهاز مفاتيح المرور التي تتطلب بصمة إصبع أو وجهًا أو رمز PIN. حاول مرة أخرى أو اختر جهازًا آخر.
passkeys-too-many = لدى حسابك 10 مفاتيح مرور بالفعل، وهو الحد الأقصى. أزل واحدًا أولًا.
manual-hint = أدخل هذه البيانات في تطبيق المصادقة:
name = الاسم
key = المفتاح
type = النوع
time-based = مستند إلى الوقت
copy = نسخ
copy-name = نسخ الاسم
copy-key = نسخ المفتاح
copy-type = نسخ النوع
continue = متابعة
skip = التخطي مؤقتًا

## Backup Codes

backup-codes = الرموز الاحتياطية
backup-codes-intro = إذا فقدت هاتفك، يمكنك تسجيل الدخول بأحد هذه الرموز. يصلح كل رمز لمرة واحدة. احتفظ بها في مكان آمن، مثل مدير كلمات المرور.
download = تنزيل
print = طباعة
codes-saved = حفظتُ هذه الرموز
codes-not-saved = احفظ الرموز أولًا، ثم حدّد هذا المربع. لن تُعرض مرة أخرى.
done = تم
copied = تم النسخ إلى الحافظة.
selected = لا يسمح متصفحك لهذه الصفحة بالنسخ. النص محدد الآن: اضغط على Ctrl+C، أو على ⁨⌘C⁩ في أجهزة Mac.
downloaded = ستجد الملف في التنزيلات.

## The saved copy of the backup codes

saved-title = الرموز الاحتياطية
saved-application = التطبيق
saved-username = اسم المستخدم
saved-date = التاريخ
saved-file = backup codes
saved-how-1 = سجّل الدخول باسم المستخدم وكلمة المرور. في صفحة «التحقق مطلوب»، اختر «استخدام رمز احتياطي» وأدخل أحد هذه الرموز.
saved-how-2 = يصلح كل رمز لمرة واحدة. اشطبه بعد استخدامه.
saved-how-3 = احتفظ بالرموز في مكان آمن بعيدًا عن هاتفك. من يملك أحدها مع كلمة مرورك يستطيع تسجيل الدخول باسمك.

## Change your Password

change-password-title = تغيير كلمة المرور
change-password-forced = سجّلت الدخول بكلمة مرور مؤقتة. اختر كلمة مرور خاصة بك لإنهاء العملية.
old-password = كلمة المرور الحالية
show-old-password = إظهار كلمة المرور الحالية
new-password = كلمة المرور الجديدة
show-new-password = إظهار كلمة المرور الجديدة
confirm-password = تأكيد كلمة المرور الجديدة
show-confirm-password = إظهار تأكيد كلمة المرور الجديدة
change-password = تغيير كلمة المرور
rules = كلمة المرور الجديدة
rule-met = شرط مستوفى:
rule-not-met = شرط لم يُستوفَ بعد:
rule-length = تتكوّن من 12 حرفًا على الأقل
rule-not-common = ليست كلمة مرور شائعة
rule-not-own-words = ليست مشتقة من اسمك أو بريدك الإلكتروني أو اسم التطبيق
password-changed = تم تغيير كلمة المرور. سُجّل خروجك من كل الأماكن الأخرى.
old-password-wrong = ليست هذه كلمة المرور الحالية. تحقق منها، ثم حاول مرة أخرى.
same-password = هذه كلمة المرور الحالية. اختر كلمة مرور جديدة.
old-password-expired = انتهت صلاحية كلمة المرور المؤقتة هذه. سجّل الخروج، ثم اختر كلمة مرور جديدة عبر «هل نسيت كلمة المرور؟» في صفحة تسجيل الدخول.

## New password errors

new-password-empty = أدخل كلمة مرور جديدة.
new-password-too-short = كلمة المرور هذه قصيرة جدًا. استخدم 12 حرفًا على الأقل.
new-password-too-long = كلمة المرور هذه طويلة جدًا. استخدم 256 حرفًا على الأكثر.
new-password-own-words = كلمة المرور هذه مشتقة من اسمك أو بريدك الإلكتروني أو اسم التطبيق. اختر كلمة مرور يصعب تخمينها.
new-password-common = كلمة المرور هذه شائعة جدًا ويسهل تخمينها. اختر غيرها، مثل عدة كلمات لا علاقة لبعضها ببعض.
confirmation-empty = أدخل كلمة المرور الجديدة مرة أخرى.
confirmation-wrong = كلمتا المرور غير متطابقتين. أدخل كلمة المرور الجديدة مرة أخرى.

## Password reset

request-reset = طلب إعادة تعيين كلمة المرور
request-reset-intro = أدخل اسم المستخدم أو عنوان بريدك الإلكتروني. ستصلك رسالة فيها رمز لاختيار كلمة مرور جديدة.
username-or-email = اسم المستخدم أو البريد الإلكتروني
send-verification-email = إرسال رسالة التحقق
reset-mail-sent = إذا كان ما أدخلته يطابق حسابًا له كلمة مرور، فستصله رسالة فيها رمز. إن لم تصل خلال دقائق، فابحث في البريد غير المرغوب فيه أو تواصل مع مسؤول النظام.
have-reset-code = لدي رمز
reset-password = إعادة تعيين كلمة المرور
reset-password-intro = أدخل الرمز الوارد في الرسالة واختر كلمة مرور جديدة.
verification-code = رمز التحقق
reset-code-empty = أدخل الرمز الوارد في الرسالة.
reset-code-character = يتكوّن الرمز من حروف وأرقام فقط. انسخه من الرسالة.
reset-code-length = يتكوّن الرمز من 28 حرفًا ورقمًا. انسخه كاملًا من الرسالة.
reset-code-wrong = هذا الرمز غير صحيح. انسخ الرمز من أحدث رسالة.
reset-code-ended = لم يعد هذا الرمز صالحًا. إما أنه استُخدم من قبل، أو مضى عليه أكثر من 15 دقيقة، أو حلّ محله رمز أحدث. اطلب رسالة جديدة.
new-reset-mail = إرسال رسالة جديدة
password-reset-done = أُعيد تعيين كلمة المرور، وسُجّل خروجك من كل مكان. انتقل إلى صفحة تسجيل الدخول وسجّل الدخول بكلمة المرور الجديدة.
password-reset-held = أُعيد تعيين كلمة المرور. حسابك ما زال معلَّقًا: يجب أن يرفع مسؤول النظام التعليق عنه قبل أن تتمكن من تسجيل الدخول. تواصل مع مسؤول النظام.
back-to-login = العودة إلى تسجيل الدخول

## Login with the identity provider

sso-unavailable = موفّر الهوية لا يستجيب. انتظر لحظة، ثم حاول مرة أخرى. إذا استمرت المشكلة، فتواصل مع مسؤول النظام.
sso-refused = لم يسجّل موفّر الهوية دخولك. ربما ألغيت العملية، أو ليس لديك إذن باستخدام هذا التطبيق. حاول مرة أخرى أو تواصل مع مسؤول النظام.
sso-ended = لم يعد تسجيل الدخول هذا صالحًا. استغرق أكثر من 15 دقيقة، أو اكتمل من قبل، أو بدأ في متصفح آخر. ابدأ من جديد.
sso-unverified = تعذّر التحقق من استجابة موفّر الهوية، لذلك لم يُسجَّل دخولك. حاول مرة أخرى. إذا تكرر الأمر، فتواصل مع مسؤول النظام.
sso-no-account = تعرّف عليك موفّر الهوية، لكن ليس لديك حساب هنا. اطلب حسابًا من مسؤول النظام.
sso-disabled = حسابك معطّل هنا. تواصل مع مسؤول النظام.

## Signed-in pages

skip-to-content = الانتقال إلى المحتوى
account-menu = قائمة الحساب: ⁨{ $name }⁩
show-as-table = العرض كجدول
select-all = تحديد الكل في هذه الصفحة
select-named = تحديد ⁨{ $name }⁩

## Security

security-password-text = استخدم كلمة مرور طويلة لا تستخدمها في أي مكان آخر.
identity-provider = موفّر الهوية
security-provider-text = تسجّل الدخول عبر موفّر الهوية. غيّر كلمة مرورك وخطوتك الثانية هناك.
change-password-link = تغيير كلمة المرور
cancel = إلغاء
save = حفظ
second-step-on = مفعّلة
second-step-missing = غير مُعدّة
second-step-off = متوقفة
second-step-none = لم تُعدّ خطوة ثانية بعد. مع مفتاح مرور أو تطبيق مصادقة، لا يستطيع أحد تسجيل الدخول باسمك بكلمة مرورك وحدها.
codes-left-of = تبقّى ⁨{ $left }⁩ من ⁨{ $all }⁩
codes-saved-on = حُفظت في ⁨{ $day }⁩.
signed-in-where = الأجهزة المسجّل دخولها
password-changed-on = غُيّرت في ⁨{ $day }⁩.

## Reauthentication

confirm-title = تأكيد هويتك
confirm-by-password = للمتابعة، أدخل كلمة المرور مرة أخرى.
confirm-by-code = للمتابعة، أدخل رمزًا من تطبيق المصادقة.
confirm-at-provider = للمتابعة، سجّل الدخول عبر موفّر الهوية مرة أخرى. ثم عد إلى هنا وحاول من جديد.
confirm = تأكيد
use-code-instead = استخدام رمز بدلًا من ذلك
use-password-instead = استخدام كلمة المرور بدلًا من ذلك
password-wrong = ليست هذه كلمة مرورك. تحقق منها، ثم حاول مرة أخرى.
confirm-needs-code = سجّلت الدخول في متصفح محفوظ، ولذلك لا تكفي كلمة المرور وحدها هنا. أدخل رمزًا من تطبيق المصادقة.
confirm-needs-passkey = يتطلب حسابك هنا مفتاح مرور. استخدمه لتأكيد هويتك.

## Security: authenticators

authenticators = تطبيقات المصادقة
authenticators-none = لم تُعدّ أي تطبيق مصادقة بعد. مع تطبيق المصادقة لا يستطيع أحد تسجيل الدخول باسمك بكلمة المرور وحدها.
authenticators-off = لا يطلب هذا التطبيق رمزًا عند تسجيل الدخول.
authenticator = تطبيق مصادقة
passkey = مفتاح مرور
authenticator-facts = أُعدّ في ⁨{ $day }⁩. آخر استخدام: ⁨{ $used }⁩.
add-authenticator = إضافة تطبيق مصادقة
rename = إعادة تسمية
rename-named = إعادة تسمية ⁨{ $name }⁩
replace = استبدال
replace-named = استبدال ⁨{ $name }⁩
replace-text = يعمل التطبيق القديم إلى أن تؤكّد الجديد.
remove = إزالة
remove-named = إزالة ⁨{ $name }⁩
remove-text = تتوقف رموزه عن العمل فورًا. لا يمكن التراجع عن ذلك.
remove-last-text = هذا تطبيق المصادقة الوحيد لديك. إذا أزلته فستُزال رموزك الاحتياطية أيضًا، ولن تحمي حسابك إلا كلمة المرور. لا يمكن التراجع عن ذلك.
remove-last-refused = هذا تطبيق المصادقة الوحيد لديك، وحسابك يحتاج إلى واحد. أعدّ تطبيقًا آخر أولًا، أو استبدل هذا.
authenticator-name = اسم التطبيق
authenticator-name-text = بعد إضافة الحساب إلى التطبيق، أعطِ التطبيق اسمًا تتعرف عليه، مثل «هاتف العمل»، وأدخل الرمز الذي يعرضه.
authenticator-name-empty = أدخل اسمًا تتعرف عليه، مثل «هاتف العمل».
authenticator-name-long = هذا الاسم طويل جدًا. استخدم 40 حرفًا على الأكثر.
authenticator-name-character = استخدم سطرًا واحدًا بلا حروف مخفية.
authenticator-set-up = تم إعداد تطبيق المصادقة.
authenticator-replaced = تم إعداد تطبيق المصادقة الجديد. لم تعد رموز التطبيق القديم صالحة.
authenticator-renamed = تم تغيير اسم تطبيق المصادقة.
authenticator-removed = تمت إزالة تطبيق المصادقة.
passkeys = مفاتيح المرور
passkeys-off = مفاتيح المرور معطّلة حاليًا، لذلك لا يمكنك تسجيل الدخول بهذه المفاتيح.
passkey-facts = أُضيف في ⁨{ $day }⁩. آخر استخدام: ⁨{ $used }⁩.
passkey-facts-unused = أُضيف في ⁨{ $day }⁩. لم يُستخدم بعد.
passkey-synced = متزامن
passkey-on-one-device = على جهاز واحد
add-passkey = إضافة مفتاح مرور
add-passkey-text = أعطِ مفتاح المرور اسمًا تتعرف عليه. ثم يسألك متصفحك عن مكان حفظه: على هذا الجهاز أو في مدير كلمات مرور أو على هاتف أو على مفتاح أمان.
passkey-name = اسم مفتاح المرور
passkey-added = تمت إضافة مفتاح المرور.
passkey-renamed = تمت إعادة تسمية مفتاح المرور.
passkey-removed = تمت إزالة مفتاح المرور.
remove-passkey-text = لن تتمكن بعد ذلك من تسجيل الدخول به. لا يمكن التراجع عن ذلك. إذا ظل أحد أجهزتك يعرضه، فاحذفه هناك أيضًا.
remove-last-passkey-text = هذه هي خطوتك الثانية الوحيدة. إذا أزلتها فستُزال رموزك الاحتياطية أيضًا، ولن تحمي حسابك إلا كلمة المرور. لا يمكن التراجع عن ذلك.
remove-last-passkey-refused = يحتاج حسابك إلى مفتاح المرور هذا. أضف مفتاحًا آخر أولًا.

## Security: backup codes

regenerate = إعادة إنشاء الرموز الاحتياطية
regenerate-text = ستحصل على خمسة رموز جديدة لحفظها. تتوقف كل الرموز القديمة عن العمل فورًا، بما فيها غير المستخدمة. للمتابعة، أدخل الرمز من تطبيق المصادقة.
regenerate-passkey-text = ستحصل على خمسة رموز جديدة لحفظها. تتوقف كل الرموز القديمة عن العمل فورًا، بما فيها غير المستخدمة.

## Security: sessions

sessions = الجلسات
sessions-text = هذه المتصفحات مسجّلة الدخول إلى حسابك. إذا كان فيها متصفح لا تعرفه، فسجّل الخروج منه ثم غيّر كلمة المرور.
session-this = هذا المتصفح
session-unknown = متصفح غير معروف
session-facts = من ⁨{ $address }⁩، منذ ⁨{ $first }⁩. آخر ظهور: ⁨{ $last }⁩.
sign-out-of = تسجيل الخروج من ⁨{ $browser }⁩
sign-out-others = تسجيل الخروج من كل الأماكن الأخرى
session-ended = سُجّل الخروج من ذلك المتصفح.
sessions-ended = سُجّل خروجك من كل الأماكن الأخرى.

## Security: remembered browsers

remembered-browsers = المتصفحات المحفوظة
remembered-browsers-text = عند تسجيل الدخول تطلب هذه المتصفحات كلمة المرور ولا تطلب رمزًا. إذا كان فيها متصفح لا تعرفه، فانسَه ثم غيّر كلمة المرور.
remembered-browser-facts = من ⁨{ $address }⁩، منذ ⁨{ $first }⁩. سيطلب رمزًا من جديد بعد ⁨{ $until }⁩.
forget = نسيان
forget-named = نسيان ⁨{ $browser }⁩
forget-all = نسيان الكل
browser-forgotten = نُسي ذلك المتصفح. سيطلب رمزًا عند تسجيل الدخول القادم.
browsers-forgotten = نُسيت كل المتصفحات. ستطلب رمزًا عند تسجيل الدخول القادم.

## Security: recent activity

activity = النشاط الأخير
show-more = عرض المزيد
event-signed-in = سجّلت الدخول.
event-signed-in-by-code = سجّلت الدخول برمز من تطبيق المصادقة.
event-signed-in-by-backup-code = سجّلت الدخول برمز احتياطي.
event-signed-in-by-passkey = سجّلت الدخول بمفتاح مرور.
event-signed-in-remembered = سجّلت الدخول في متصفح محفوظ، بلا رمز.
event-signed-out = سجّلت الخروج.
event-wrong-code = أدخل شخص ما رمزًا خاطئًا من تطبيق المصادقة.
event-wrong-backup-code = أدخل شخص ما رمزًا احتياطيًا خاطئًا.
event-locked = قُفلت رموز تطبيق المصادقة بعد محاولات خاطئة كثيرة.
event-backup-codes-locked = قُفلت الرموز الاحتياطية بعد محاولات خاطئة كثيرة.
event-password-changed = غيّرت كلمة المرور.
event-reset-requested = أُرسل إليك بالبريد الإلكتروني رمز لإعادة تعيين كلمة المرور.
event-password-reset = أُعيد تعيين كلمة المرور برمز من رسالة بريد إلكتروني.
event-temporary-password-sent = أُرسلت إليك كلمة مرور مؤقتة.
event-set-up = أعددت تطبيق مصادقة.
event-set-up-named = أعددت تطبيق المصادقة «⁨{ $name }⁩».
event-replaced = أعددت «⁨{ $name }⁩» ليحل محل تطبيق مصادقة آخر.
event-renamed = غيّرت اسم «⁨{ $name }⁩» إلى «⁨{ $text }⁩».
event-removed = أزلت تطبيق المصادقة «⁨{ $name }⁩».
event-passkey-added = أضفت مفتاح المرور «⁨{ $name }⁩».
event-passkey-removed = أزلت مفتاح المرور «⁨{ $name }⁩».
event-passkey-counter = رُفض مفتاح المرور «⁨{ $name }⁩» لاحتمال وجود نسخة منه.
event-reauthenticated = أكّدت هويتك.
event-codes-saved = حفظت رموزًا احتياطية جديدة.
event-codes-regenerated = أعدت إنشاء رموزك الاحتياطية.
event-mfa-reset = أزال مسؤول النظام تطبيقات المصادقة ومفاتيح المرور والرموز الاحتياطية لديك.
event-set-up-reminded = ذُكّرت بإعداد خطوة ثانية.
event-reason = السبب: ⁨{ $text }⁩
event-identity-linked = رُبط حسابك بموفّر الهوية.
event-account-added = أُضيف حسابك.
event-account-disabled = عطّل مسؤول النظام حسابك.
event-unused-account-disabled = عُطّل حسابك لعدم استخدامه لمدة { $count ->
    [zero] { $count } يوم
    [one] يوم واحد
    [two] يومين
    [few] { $count } أيام
    [many] { $count } يومًا
   *[other] { $count } يوم
}.
event-account-enabled = أعاد مسؤول النظام تفعيل حسابك.
event-refused-disabled = أدخل شخص ما كلمة مرورك الصحيحة بينما كان الحساب معطلًا.
event-refused-held = أدخل شخص ما كلمة مرورك الصحيحة بينما كان الحساب معلَّقًا.
event-account-edited = عدّل مسؤول النظام بيانات حسابك.
event-unlocked = ألغى مسؤول النظام قفل حسابك.
event-held = عُلِّق حسابك عبر الرابط الوارد في إشعار أمني.
event-released = رفع مسؤول النظام التعليق عن حسابك.
event-bypass-code-issued = أنشأ مسؤول النظام رمز تجاوز لك.
event-bypass-code-used = سجّلت الدخول برمز تجاوز.
event-accounts-imported = استُوردت حسابات.
event-activity-exported = صُدّر نشاط كل الحسابات.
event-setting-changed = تغيّر أحد الإعدادات.
event-key-replaced = استُبدل مفتاح التشفير المفقود.
event-database-restored = استُعيدت قاعدة البيانات من نسخة احتياطية.
event-mail-retried = أعاد مسؤول النظام إرسال رسالة إليك.
event-mail-dropped = أزال مسؤول النظام رسالة موجهة إليك قبل إرسالها.
event-mail-tested = أرسل مسؤول النظام رسالة اختبار.
event-sessions-ended = { $count ->
    [zero] لم يُسجّل الخروج من أي جلسة أخرى.
    [one] سُجّل الخروج من جلسة أخرى.
    [two] سُجّل الخروج من جلستين أخريين.
    [few] سُجّل الخروج من { $count } جلسات أخرى.
    [many] سُجّل الخروج من { $count } جلسة أخرى.
   *[other] سُجّل الخروج من { $count } جلسة أخرى.
}
event-browser-remembered = اخترت ألا يُطلب منك رمز في هذا المتصفح لمدة { $count ->
    [zero] أقل من يوم
    [one] يوم واحد
    [two] يومين
    [few] { $count } أيام
    [many] { $count } يومًا
   *[other] { $count } يوم
}.
event-browsers-forgotten = { $count ->
    [zero] لم يُنسَ أي متصفح محفوظ.
    [one] نُسي متصفح محفوظ واحد.
    [two] نُسي متصفحان محفوظان.
    [few] نُسيت { $count } متصفحات محفوظة.
    [many] نُسي { $count } متصفحًا محفوظًا.
   *[other] نُسي { $count } متصفح محفوظ.
}
event-wrong-password = { $count ->
    [zero] أدخل شخص ما كلمة مرور خاطئة.
    [one] أدخل شخص ما كلمة مرور خاطئة.
    [two] أدخل شخص ما كلمة مرور خاطئة مرتين متتاليتين.
    [few] أدخل شخص ما كلمة مرور خاطئة { $count } مرات متتالية.
    [many] أدخل شخص ما كلمة مرور خاطئة { $count } مرة متتالية.
   *[other] أدخل شخص ما كلمة مرور خاطئة { $count } مرة متتالية.
}
event-code-used = استخدمت رمزًا احتياطيًا، { $count ->
    [0] ولم يتبقَّ لديك أي رمز
    [one] وتبقى لديك رمز واحد
    [two] وتبقى لديك رمزان
    [few] وتبقت لديك { $count } رموز
   *[other] وتبقى لديك { $count } رمزًا
}.

## Administration: overview

overview = نظرة عامة
accounts-added = { $count ->
    [0] لا جديد في آخر 7 أيام
    [one] حساب جديد في آخر 7 أيام
    [two] حسابان جديدان في آخر 7 أيام
    [few] { $count } حسابات جديدة في آخر 7 أيام
    [many] { $count } حسابًا جديدًا في آخر 7 أيام
   *[other] { $count } حساب جديد في آخر 7 أيام
}
second-step = الخطوة الثانية
second-step-share = محمية بخطوة ثانية
share-change = { $change } خلال 30 يومًا
count-of = { $count } من { $all } حساب
signed-in-today = سجّلوا الدخول اليوم
usual-by-now = المعتاد { $count } حتى هذا الوقت
usual-unknown = لا توجد أسابيع سابقة للمقارنة بعد
locked-out = مقفلة
locked-today = { $count ->
    [0] لا شيء منذ منتصف الليل
   *[other] { $count } منذ منتصف الليل
}
sign-ins-30-days = عمليات تسجيل الدخول، آخر 30 يومًا
chart-signed-in = ناجحة
chart-refused = مرفوضة
chart-day = اليوم
chart-summary = عمليات تسجيل الدخول يوميًا من { $from } إلى { $until }: المجموع { $accepted } ناجحة و{ $refused } مرفوضة.
internal-accounts = الحسابات الداخلية
external-accounts = الحسابات الخارجية
grace-accounts = { $count ->
    [one] أمام حساب واحد حتى { $day } على الأكثر لإعدادها.
    [two] أمام حسابين حتى { $day } على الأكثر لإعدادها.
    [few] أمام { $shown } حسابات حتى { $day } على الأكثر لإعدادها.
    [many] أمام { $shown } حسابًا حتى { $day } على الأكثر لإعدادها.
   *[other] أمام { $shown } حساب حتى { $day } على الأكثر لإعدادها.
}
show-them = عرضها
needs-attention = يحتاج إلى انتباه
nothing-to-attend = لا شيء يحتاج إلى انتباهك.
attention-locked = { $count ->
   *[other] من الحسابات مقفلة بعد عدد كبير من الرموز غير الصحيحة
}
attention-passwords = { $count ->
   *[other] من كلمات المرور المؤقتة تنتهي خلال يوم
}
attention-codes = { $count ->
   *[other] من الأشخاص لديهم رمز احتياطي واحد أو لا شيء
}
attention-mail = { $count ->
   *[other] من الرسائل تعذّر تسليمها
}
attention-provider = { $count ->
   *[other] من محاولات الدخول عبر { $name } فشلت خلال اليوم الأخير
}
attention-held = { $count ->
   *[other] من الحسابات معلَّقة بعد «لم أكن أنا»
}
review = مراجعة

## Administration: accounts

accounts = الحسابات
all-activity = النشاط
search-accounts = البحث بالاسم أو اسم المستخدم أو البريد الإلكتروني
administrators = مسؤولو النظام
no-accounts = لا توجد حسابات مطابقة. اختصر البحث، أو اعرض كل الحسابات.
pages = الصفحات
previous = السابق
next = التالي
administrator = مسؤول النظام
disabled = معطّل
locked = الرموز مقفلة
held = معلَّق
invitation-pending = الدعوة قيد الانتظار
sso = موفّر الهوية
day-and-time = { $day }، { $time }

## Administration: table of accounts

accounts-total = { $count ->
    [0] لا توجد حسابات
    [one] حساب واحد
    [two] حسابان
    [few] { $shown } حسابات
    [many] { $shown } حسابًا
   *[other] { $shown } حساب
}
accounts-more = أكثر من { $shown } حساب
accounts-unsorted = النتائج أكثر من أن تُرتَّب. اكتب المزيد لتضييق البحث.
accounts-range = { $from }–{ $to } من { $total }
table-name = الاسم
account-status = الحالة
filter-all = الكل
filter-no-second-step = بلا خطوة ثانية
filter-grace = فترة السماح
filter-never = لم يسجّلوا الدخول قط
filter-password = كلمة مرور مؤقتة تنتهي صلاحيتها قريبًا
filter-few-codes = رموز احتياطية قليلة
tag-app = تطبيق
tag-many = { $what } ×{ $count }
tag-due = حتى { $day }
tag-invited = مدعو
tag-password-expires = كلمة المرور تنتهي صلاحيتها قريبًا
tag-password-expired = انتهت صلاحية كلمة المرور
tag-codes-left = { $count ->
    [0] لا رموز احتياطية
    [one] رمز احتياطي واحد
    [two] رمزان احتياطيان
    [few] { $count } رموز احتياطية
    [many] { $count } رمزًا احتياطيًا
   *[other] { $count } رمز احتياطي
}

## Administration: one account

account = الحساب
account-facts = بيانات الحساب
account-gone = لم يعد هذا الحساب موجودًا. ارجع إلى قائمة الحسابات.
email = البريد الإلكتروني
person-name = الاسم الكامل
kind = النوع
internal = داخلي
external = خارجي
origin = طريقة تسجيل الدخول
origin-local = كلمة المرور
origin-sso = موفّر الهوية
nothing-chosen = اختر…
added-on = أُضيف
last-sign-in = آخر تسجيل دخول
signed-in-from = ⁨{ $time }⁩، من ⁨{ $address }⁩
signed-in-with = ⁨{ $time }⁩، باستخدام ⁨{ $browser }⁩
signed-in-from-with = ⁨{ $time }⁩، من ⁨{ $address }⁩ (⁨{ $browser }⁩)
next-sign-in = الخطوة التالية عند تسجيل الدخول
mfa = الخطوة الثانية
yes = نعم
no = لا
none = لا يوجد
never = لم يحدث بعد
expires-on = صالح حتى { $until }.
authenticator-of = ⁨{ $name }⁩: أُعدّ في { $day }، وآخر استخدام { $used }.
passkey-of = ⁨{ $name }⁩: أُضيف في { $day }، وآخر استخدام { $used }.
passkey-of-unused = ⁨{ $name }⁩: أُضيف في { $day }، ولم يُستخدم بعد.
mfa-required-from = مطلوبة ابتداءً من { $day }
password-pending = الدعوة قيد الانتظار
password-temporary = مؤقتة، صالحة حتى { $until }
password-own = اختارها صاحب الحساب
password-own-on = اختارها صاحب الحساب في ⁨{ $day }⁩
next-set-up = إعداد الخطوة الثانية
next-verify = رمز التحقق
next-change-password = كلمة مرور جديدة
next-none = لا توجد: كلمة المرور تكفي
disabled-since = معطّل منذ { $moment }. لا يمكن لأحد تسجيل الدخول إلى هذا الحساب.
lock-password = أُدخلت كلمات مرور خاطئة كثيرة. حتى { $moment } لا يمكن تسجيل الدخول إلا من متصفحات سبق تسجيل الدخول منها إلى هذا الحساب.
lock-codes = أُدخلت رموز خاطئة كثيرة في يوم واحد. لا تُقبل الرموز حتى { $moment }.
lock-totp = رموز تطبيق المصادقة مقفلة بعد محاولات خاطئة كثيرة.
lock-backup-codes = الرموز الاحتياطية مقفلة بعد محاولات خاطئة كثيرة.
hold-password = معلَّق منذ { $moment } لاختيار «لم أكن أنا» في رسالة إلى صاحب الحساب. ينتهي التعليق عندما يختار صاحب الحساب كلمة مرور جديدة بالرمز الوارد في رسالة أخرى.
hold-review = معلَّق منذ { $moment } لاختيار «لم أكن أنا» في رسالة عن الخطوة الثانية أو عنوان البريد الإلكتروني أو تسجيل دخول عبر موفّر الهوية. تحقق مع صاحب الحساب مما حدث، ثم ارفع التعليق.
sso-text = يسجّل صاحب الحساب الدخول عبر موفّر الهوية، وهو الذي يدير كلمة المرور والخطوة الثانية.
own-account = هذا حسابك أنت. أدِر كلمة المرور وتطبيقات المصادقة والرموز في صفحة «الأمان». ويمكن لمسؤول آخر تغيير ما عدا ذلك.
action-for-username = { $action }: ⁨{ $username }⁩
action-for-person = { $action }: ⁨{ $name }⁩ (⁨{ $username }⁩)

## Administration: actions on an account

edit = تعديل
edit-text = إذا غيّرت عنوان البريد الإلكتروني، فسيصل إشعار إلى العنوان القديم أيضًا. وإذا منحت صلاحيات المسؤول أو سحبتها، فسيُسجَّل خروج صاحب الحساب من كل مكان.
can-manage-accounts = يمكنه إدارة حسابات أخرى
account-edited = تم تحديث الحساب.
disable = تعطيل
disable-text = يُسجَّل خروج صاحب الحساب ويُمنع تسجيل الدخول حتى تعيد تفعيل الحساب. لا يُحذف شيء.
account-disabled = تم تعطيل الحساب.
enable = تفعيل
enable-text = سيتمكن صاحب الحساب من تسجيل الدخول مرة أخرى بكلمة المرور نفسها وتطبيق المصادقة نفسه.
account-enabled = تم تفعيل الحساب.
unlock = إلغاء القفل
unlock-text = يتيح لصاحب الحساب المحاولة من جديد بعد كلمات مرور أو رموز خاطئة كثيرة. تأكد أولًا من أن صاحب الحساب هو من أدخلها.
account-unlocked = أُلغي قفل الحساب.
forget-browsers = نسيان المتصفحات المحفوظة
forget-browsers-text = سيطلب كل متصفح منها رمزًا من جديد عند تسجيل الدخول القادم. وتبقى الجلسات مفتوحة.
account-browsers-forgotten = نُسيت المتصفحات المحفوظة.
release = رفع التعليق
release-text = يُنهي هذا التعليق: يستطيع صاحب الحساب تسجيل الدخول بكلمة المرور والخطوة الثانية الحاليتين. تأكد أولًا من أنك تتحدث إلى صاحب الحساب نفسه، وراجع تطبيقات المصادقة ومفاتيح المرور وعنوان البريد الإلكتروني. وإذا كان شخص آخر قد يعرف كلمة المرور، فأرسل أيضًا كلمة مرور مؤقتة.
account-released = رُفع التعليق عن الحساب.
send-password = إرسال كلمة مرور مؤقتة
send-password-text = تُرسل إلى صاحب الحساب بالبريد الإلكتروني كلمة مرور مؤقتة جديدة تنتهي صلاحيتها بعد 24 ساعة. تتوقف كلمة المرور الحالية عن العمل، ويُسجَّل الخروج من كل الجلسات. لا يمكن التراجع عن ذلك.
password-sent = كلمة مرور مؤقتة في طريقها إلى صاحب الحساب.
sessions-end = { $count ->
    [zero] لن يُسجَّل الخروج من أي جلسة.
    [one] سيُسجَّل الخروج من جلسة واحدة فورًا.
    [two] سيُسجَّل الخروج من جلستين فورًا.
    [few] سيُسجَّل الخروج من { $count } جلسات فورًا.
    [many] سيُسجَّل الخروج من { $count } جلسة فورًا.
   *[other] سيُسجَّل الخروج من { $count } جلسة فورًا.
}
reset-mfa = إعادة تعيين الخطوة الثانية
reset-mfa-text = يزيل هذا تطبيقات المصادقة ومفاتيح المرور والرموز الاحتياطية لصاحب الحساب. إذا كانت الخطوة الثانية مطلوبة، فسيعدّها من جديد عند تسجيل الدخول القادم. يُبلَّغ صاحب الحساب بالبريد الإلكتروني. لا يمكن التراجع عن ذلك.
mfa-was-reset = أُعيد تعيين الخطوة الثانية.
make-bypass-code = إنشاء رمز تجاوز
make-bypass-code-text = لمن فقد هاتفه ورموزه الاحتياطية. يحل الرمز محل الخطوة الثانية مرة واحدة وتنتهي صلاحيته بعد ساعة. تأكد من أنك تتحدث إلى صاحب الحساب نفسه، وسيُبلَّغ أيضًا بالبريد الإلكتروني. يتوقف أي رمز تجاوز سابق عن العمل.
bypass-code = رمز التجاوز
copy-bypass-code = نسخ رمز التجاوز
bypass-code-text = أعطِ صاحب الحساب هذا الرمز الآن. لن يُعرض مرة أخرى. بعد إدخال كلمة المرور يختار «استخدام رمز احتياطي» ويُدخل هذا الرمز. يصلح لمرة واحدة وتنتهي صلاحيته في { $until }.
reason = السبب
reason-hint = يُرسل السبب إلى صاحب الحساب ويُسجَّل في النشاط.
reason-empty = أدخل سببًا. سيُرسل إلى صاحب الحساب.
reason-long = هذا السبب طويل جدًا. استخدم 200 حرف على الأكثر.
reason-character = استخدم سطرًا واحدًا بلا حروف مخفية.
refused-sso = يُسجَّل الدخول إلى هذا الحساب عبر موفّر الهوية. ليست له هنا كلمة مرور ولا خطوة ثانية.
refused-disabled = هذا الحساب معطّل. فعّله أولًا.
refused-last-administrator = هذا آخر مسؤول يمكنه تسجيل الدخول. عيّن مسؤولًا آخر أولًا.
refused-no-authenticator = ليس لهذا الحساب خطوة ثانية، فلا يحتاج إلى رمز تجاوز.
refused-nothing-to-set-up = لهذا الحساب خطوة ثانية بالفعل، أو أنه لا يحتاج إلى إعدادها.
refused-already-reminded = سبق إرسال تذكير إلى هذا الشخص خلال آخر 24 ساعة.
refused-unknown-provider = موفّر الهوية هذا غير موجود.
provider-required = اختر موفّر الهوية الذي يسجّل الشخص الدخول به.

## Administration: helping one person

signing-in = تسجيل الدخول
help-person = مساعدة هذا الشخص
codes-of = بقي { $left } من { $all }
help-unlock = يسمح بالمحاولة من جديد. تأكد أولًا من أن المحاولات الخاطئة كانت من صاحب الحساب.
help-bypass-title = رمز تجاوز لمرة واحدة
help-bypass = يحل محل الخطوة الثانية مرة واحدة خلال ساعة.
help-reset-title = هاتف مفقود
help-reset = يزيل تطبيقات المصادقة ومفاتيح المرور والرموز الاحتياطية، ليُعدّها صاحب الحساب من جديد.
help-password-title = كلمة مرور منسية
help-password = يرسل بالبريد الإلكتروني كلمة مرور مؤقتة صالحة 24 ساعة.
help-remind-title = لا توجد خطوة ثانية بعد
help-remind = يرسل تذكيرًا بإعدادها، مرة واحدة في اليوم على الأكثر.
reminder-sent = سيصل التذكير قريبًا.
help-browsers-title = حاسوب مفقود أو مشترك
help-browsers = تطلب المتصفحات المحفوظة رمزًا من جديد عند تسجيل الدخول القادم.
help-release-title = رفع التعليق
help-release = يستطيع صاحب الحساب تسجيل الدخول من جديد. تأكد أولًا من أنك تتحدث إليه.
help-disable-title = تعطيل الحساب
help-disable = يُسجَّل خروج صاحب الحساب ويُمنع تسجيل الدخول. لا يُحذف شيء.
help-enable-title = تفعيل الحساب
help-enable = يعمل تسجيل الدخول من جديد بكلمة المرور والخطوة الثانية نفسيهما.

## Administration: one action on many accounts

accounts-selected = { $count ->
    [one] حساب واحد محدد
    [two] حسابان محددان
    [few] { $shown } حسابات محددة
    [many] { $shown } حسابًا محددًا
   *[other] { $shown } حساب محدد
}
select-matching = تحديد كل المطابقة ({ $shown })
select-first = تحديد أول { $shown } من المطابقة
clear-selection = إلغاء التحديد
remind-set-up = إرسال تذكير بالإعداد
action-for-count = { $action }: { $accounts }
act-disable-text = يُسجَّل خروج أصحاب الحسابات ويُمنع تسجيل الدخول حتى تعيد تفعيلها. لا يُحذف شيء.
act-enable-text = يستطيع أصحابها تسجيل الدخول من جديد بكلمة المرور نفسها والخطوة الثانية نفسها.
act-password-text = تصل إلى كل صاحب حساب كلمة مرور مؤقتة جديدة بالبريد الإلكتروني. تتوقف كلمات المرور الحالية عن العمل، ويُسجَّل الخروج من كل الجلسات. لا يمكن التراجع عن ذلك.
act-remind-text = تصل رسالة إلى من يمكنه أو يجب عليه إعداد خطوة ثانية ولم يُعدّها بعد. لا تصل إلى أحد أكثر من رسالة في اليوم.
act-progress = أُنجز { $done } من { $total } حساب
act-done = { $count ->
    [0] لم يتغير أي حساب.
    [one] تم لحساب واحد.
    [two] تم لحسابين.
    [few] تم لـ{ $shown } حسابات.
    [many] تم لـ{ $shown } حسابًا.
   *[other] تم لـ{ $shown } حساب.
}
act-failed = { $count ->
    [one] لم يتغير حساب واحد:
    [two] لم يتغير حسابان:
    [few] لم تتغير { $shown } حسابات:
    [many] لم يتغير { $shown } حسابًا:
   *[other] لم يتغير { $shown } حساب:
}
act-stopped = { $count ->
    [one] توقفت العملية. لم يُعالَج حساب واحد.
    [two] توقفت العملية. لم يُعالَج حسابان.
    [few] توقفت العملية. لم تُعالَج { $shown } حسابات.
    [many] توقفت العملية. لم يُعالَج { $shown } حسابًا.
   *[other] توقفت العملية. لم يُعالَج { $shown } حساب.
}
dismiss = إخفاء

## Administration: adding an account

add-account = إضافة حساب
account-owner = صاحب الحساب
add-account-text = تصل صاحب الحساب رسالتان: واحدة فيها اسم المستخدم ورابط تسجيل الدخول، وأخرى فيها كلمة مرور مؤقتة تنتهي صلاحيتها بعد 24 ساعة.
username-hint = استخدم حروفًا صغيرة من a إلى z وأرقامًا ونقاطًا وشرطات وشرطات سفلية. لا يمكن تغيير اسم المستخدم لاحقًا.
account-added = تمت إضافة حساب لـ⁨{ $who }⁩. ستُرسل إليه رسالتان.
sso-account-added = تمت إضافة حساب لـ⁨{ $who }⁩.
go-to-account = الانتقال إلى الحساب
username-taken = اسم المستخدم هذا مستخدم في حساب آخر. اختر اسمًا آخر.
email-taken = هذا البريد الإلكتروني مستخدم في حساب آخر. أدخل بريدًا آخر.
new-username-empty = أدخل اسم مستخدم.
new-username-long = اسم المستخدم هذا طويل جدًا. استخدم 64 حرفًا على الأكثر.
new-username-wrong = استخدم فقط حروفًا من a إلى z وأرقامًا ونقاطًا وشرطات وشرطات سفلية. ابدأ وانتهِ بحرف أو رقم.
email-empty = أدخل بريدًا إلكترونيًا.
email-wrong = أدخل بريدًا إلكترونيًا صحيحًا، مثل grace@example.com.
person-name-long = هذا الاسم طويل جدًا. استخدم 128 حرفًا على الأكثر.
person-name-character = استخدم سطرًا واحدًا بلا حروف مخفية.

## Administration: import

import-accounts = استيراد حسابات
file-format = تنسيق الملف
import-text = استخدم ملف CSV مصدّرًا من برنامج جداول. يسمي السطر الأول الأعمدة بأي ترتيب. العمودان «username» و«email» مطلوبان.
column-username = حروف من a إلى z وأرقام ونقاط وشرطات وشرطات سفلية
column-email = عنوان البريد الإلكتروني للشخص
column-name = الاسم الكامل للشخص، ويجوز أن يكون فارغًا
column-kind = «internal» (داخلي) أو «external» (خارجي)، و«internal» إذا كان فارغًا
column-origin = «local» لحساب بكلمة مرور، أو «sso» لحساب لدى موفّر الهوية، و«local» إذا كان فارغًا
column-administrator = «true» (نعم) أو «false» (لا)، و«false» إذا كان فارغًا
column-provider = معرّف موفّر الهوية لحساب «sso»، ويجوز تركه فارغًا إن كان هناك موفّر واحد فقط
for-example = مثلًا:
accounts-to-import = الحسابات المراد استيرادها
csv-file = ملف CSV
csv-file-text = اختر ملفًا أو ألصق نصه أدناه. يعرض «فحص» ما سيُستورد دون استيراد أي شيء.
csv-text = أو ألصق نصه
check = فحص
csv-empty = اختر ملفًا أو ألصق نصه أدناه.
csv-too-large = حجم هذا الملف أكبر من 16 ميغابايت. قسّمه واستورد الأجزاء واحدًا تلو الآخر.
csv-not-utf8 = هذا الملف ليس بترميز UTF-8، لذلك تتعذر قراءة بعض الحروف. احفظه بصيغة «CSV UTF-8»، ثم اختره من جديد.
report = التقرير
can-be-imported = { $count ->
    [zero] لا يوجد حساب يمكن استيراده. لم يُستورد شيء بعد.
    [one] يمكن استيراد حساب واحد. لم يُستورد شيء بعد.
    [two] يمكن استيراد حسابين. لم يُستورد شيء بعد.
    [few] يمكن استيراد { $count } حسابات. لم يُستورد شيء بعد.
    [many] يمكن استيراد { $count } حسابًا. لم يُستورد شيء بعد.
   *[other] يمكن استيراد { $count } حساب. لم يُستورد شيء بعد.
}
import-now = استيراد
imported = { $count ->
    [zero] لم يُضف أي حساب.
    [one] أُضيف حساب واحد. يجري إرسال دعوته.
    [two] أُضيف حسابان. يجري إرسال دعوتيهما.
    [few] أُضيفت { $count } حسابات. يجري إرسال دعواتها.
    [many] أُضيف { $count } حسابًا. يجري إرسال دعواتها.
   *[other] أُضيف { $count } حساب. يجري إرسال دعواتها.
}
problems = { $count ->
    [zero] لا توجد مشكلات. لم يُستورد شيء.
    [one] وُجدت مشكلة واحدة. لم يُستورد شيء. صحّح الملف وافحصه من جديد.
    [two] وُجدت مشكلتان. لم يُستورد شيء. صحّح الملف وافحصه من جديد.
    [few] وُجدت { $count } مشكلات. لم يُستورد شيء. صحّح الملف وافحصه من جديد.
    [many] وُجدت { $count } مشكلة. لم يُستورد شيء. صحّح الملف وافحصه من جديد.
   *[other] وُجدت { $count } مشكلة. لم يُستورد شيء. صحّح الملف وافحصه من جديد.
}
problems-of = عدد المشكلات: { $count }. لم يُستورد شيء. هذه أول { $shown } منها.
line = السطر { $line }
problem-no-accounts = لا توجد حسابات تحت السطر الأول.
problem-too-many = في الملف أكثر من 100000 حساب. قسّمه واستورد الأجزاء واحدًا تلو الآخر.
problem-missing-column = العمود «⁨{ $column }⁩» ناقص.
problem-unknown-column = العمود «⁨{ $column }⁩» غير معروف. احذفه أو صحّح اسمه.
problem-repeated-column = العمود «⁨{ $column }⁩» مكرر.
problem-field-count = في هذا السطر { $found } من الحقول، وفي السطر الأول { $expected }.
problem-repeated = مستخدم بالفعل في السطر { $line }.
problem-taken = «⁨{ $column }⁩» مستخدم بالفعل في حساب آخر.
problem-empty = «⁨{ $column }⁩» فارغ.
problem-too-long = «⁨{ $column }⁩» طويل جدًا.
problem-character = يحتوي «⁨{ $column }⁩» على حرف غير مسموح به.
problem-form = «⁨{ $column }⁩» غير صحيح.
invitations = الدعوات
invitations-left = دعوات لم تُرسل بعد: { $waiting } من { $of }.

## Administration: settings

settings-text = تسري التغييرات فورًا على الجميع. ويحتاج مسؤولو النظام دائمًا إلى خطوة ثانية، ولهم إعداد خاص بهم.
mfa-internal = الخطوة الثانية للحسابات الداخلية
mfa-external = الخطوة الثانية للحسابات الخارجية
mfa-administrators = الخطوة الثانية لمسؤولي النظام
mfa-off = متوقفة
mfa-optional = اختيارية
mfa-required = مطلوبة
mfa-passkey = مفتاح المرور مطلوب
setting-affects = { $accounts ->
    [0] لا يتأثر أي حساب.
    [one] يتأثر حساب واحد. { $without ->
        [0] لديه خطوة ثانية بالفعل.
       *[other] ليست لديه خطوة ثانية.
    }
    [two] يتأثر حسابان. { $without ->
        [0] لديهما خطوة ثانية بالفعل.
        [one] أحدهما بلا خطوة ثانية.
       *[other] كلاهما بلا خطوة ثانية.
    }
   *[other] عدد الحسابات المتأثرة: { $accounts }. { $without ->
        [0] لديها جميعًا خطوة ثانية بالفعل.
       *[other] ومنها بلا خطوة ثانية: { $without }.
    }
}
setting-since = «{ $what }» منذ { $day }.
grace-until = يمكن تخطي الإعداد حتى { $day }.
change-to-off = لن تُطلب خطوة ثانية من أحد. تُحفظ تطبيقات المصادقة ومفاتيح المرور الموجودة وتُستخدم من جديد إذا أعدت تشغيل هذا الإعداد.
change-to-optional = يمكن لكل شخص إعداد خطوة ثانية أو تخطيها. ومن لديه خطوة ثانية ستُطلب منه.
change-to-passkey = { $count ->
    [zero] لن يحتاج أي حساب إلى إضافة مفتاح مرور عند تسجيل الدخول القادم.
    [one] سيتعين على حساب واحد إضافة مفتاح مرور عند تسجيل الدخول القادم.
    [two] سيتعين على حسابين إضافة مفتاح مرور عند تسجيل الدخول القادم.
    [few] سيتعين على { $count } حسابات إضافة مفتاح مرور عند تسجيل الدخول القادم.
    [many] سيتعين على { $count } حسابًا إضافة مفتاح مرور عند تسجيل الدخول القادم.
   *[other] سيتعين على { $count } حساب إضافة مفتاح مرور عند تسجيل الدخول القادم.
}
change-to-passkey-from = { $count ->
    [zero] لن يحتاج أي حساب إلى إضافة مفتاح مرور قبل { $day }.
    [one] سيتعين على حساب واحد إضافة مفتاح مرور قبل { $day }.
    [two] سيتعين على حسابين إضافة مفتاح مرور قبل { $day }.
    [few] سيتعين على { $count } حسابات إضافة مفتاح مرور قبل { $day }.
    [many] سيتعين على { $count } حسابًا إضافة مفتاح مرور قبل { $day }.
   *[other] سيتعين على { $count } حساب إضافة مفتاح مرور قبل { $day }.
}
change-to-passkey-codes = بمجرد أن يكون للحساب مفتاح مرور، لا تُقبل رموز تطبيقات المصادقة عند تسجيل الدخول.
mfa-passkey-off = مفاتيح المرور معطّلة. إلى أن تفعّلها، يعمل هذا الإعداد مثل «⁨{ $required }⁩».
mfa-passkey-impossible = لا تعمل مفاتيح المرور مع عنوان IP، لذلك يعمل هذا الإعداد مثل «⁨{ $required }⁩».
administrators-without-passkey = { $without ->
    [0] لدى جميع مسؤولي النظام مفتاح مرور.
   *[other] مسؤولو النظام بلا مفتاح مرور: { $without } من { $accounts }.
}
change-to-required = { $count ->
    [zero] لن يحتاج أي حساب إلى إعداد خطوة ثانية عند تسجيل الدخول القادم.
    [one] سيتعين على حساب واحد إعداد خطوة ثانية عند تسجيل الدخول القادم.
    [two] سيتعين على حسابين إعداد خطوة ثانية عند تسجيل الدخول القادم.
    [few] سيتعين على { $count } حسابات إعداد خطوة ثانية عند تسجيل الدخول القادم.
    [many] سيتعين على { $count } حسابًا إعداد خطوة ثانية عند تسجيل الدخول القادم.
   *[other] سيتعين على { $count } حساب إعداد خطوة ثانية عند تسجيل الدخول القادم.
}
change-to-required-from = { $count ->
    [zero] لن يحتاج أي حساب إلى إعداد خطوة ثانية قبل { $day }.
    [one] سيتعين على حساب واحد إعداد خطوة ثانية قبل { $day }.
    [two] سيتعين على حسابين إعداد خطوة ثانية قبل { $day }.
    [few] سيتعين على { $count } حسابات إعداد خطوة ثانية قبل { $day }.
    [many] سيتعين على { $count } حسابًا إعداد خطوة ثانية قبل { $day }.
   *[other] سيتعين على { $count } حساب إعداد خطوة ثانية قبل { $day }.
}
grace = فترة السماح
grace-days = فترة السماح، بالأيام
grace-text = عندما تكون الخطوة الثانية مطلوبة، يكون لكل شخص هذا العدد من الأيام لإعدادها، محسوبًا من اليوم الذي صارت فيه مطلوبة أو من يوم إضافة الحساب، أيهما كان لاحقًا. إذا كان العدد 0، تُعدّ عند تسجيل الدخول القادم.
grace-days-wrong = أدخل عدد الأيام من 0 إلى 365.
grace-days-long = لا تزيد فترة السماح على 365 يومًا.
backup-codes-setting = يؤدي إيقاف هذا الإعداد إلى إخفاء الرموز الاحتياطية وعدم قبولها. تعمل الرموز غير المستخدمة من جديد إذا أعدت تشغيله.
accounts-with-codes = { $count ->
    [zero] لا توجد رموز احتياطية لأي حساب.
    [one] لحساب واحد رموز احتياطية.
    [two] لحسابين رموز احتياطية.
    [few] لدى { $count } حسابات رموز احتياطية.
    [many] لدى { $count } حسابًا رموز احتياطية.
   *[other] لدى { $count } حساب رموز احتياطية.
}
backup-codes-on = قيد التشغيل
backup-codes-off = متوقفة
remember-days = حفظ المتصفحات، بالأيام
remember-days-text = بعد إدخال رمز من تطبيق المصادقة يمكن لكل شخص أن يختار ألا يُطلب منه رمز في ذلك المتصفح طوال هذا العدد من الأيام. كلمة المرور مطلوبة دائمًا. إذا كان العدد 0، يُطلب رمز عند كل تسجيل دخول.
browsers-remembered = { $count ->
    [zero] لا توجد متصفحات محفوظة.
    [one] يوجد متصفح محفوظ واحد.
    [two] يوجد متصفحان محفوظان.
    [few] توجد { $count } متصفحات محفوظة.
    [many] يوجد { $count } متصفحًا محفوظًا.
   *[other] يوجد { $count } متصفح محفوظ.
}
remember-days-wrong = أدخل عدد الأيام من 0 إلى 30.
passkeys-setting = يمكن للمستخدمين إضافة مفاتيح مرور وتسجيل الدخول بها. يؤدي إيقاف هذا الإعداد إلى إخفاء مفاتيح المرور وعدم قبولها. وتعمل مجددًا إذا أعدت تشغيله.
passkeys-impossible = لا تعمل مفاتيح المرور هنا لأن عنوان هذه الصفحات عنوان IP، وهي تحتاج إلى اسم نطاق.
accounts-with-passkeys = { $count ->
    [zero] لا يملك أي حساب مفتاح مرور.
    [one] يملك حساب واحد مفتاح مرور.
    [two] يملك حسابان مفاتيح مرور.
    [few] تملك { $count } حسابات مفاتيح مرور.
    [many] يملك { $count } حسابًا مفاتيح مرور.
   *[other] يملك { $count } حساب مفاتيح مرور.
}
setting-saved = تم الحفظ. التغيير سارٍ الآن.

## Administration: saving settings

settings = الإعدادات
settings-methods = مفاتيح المرور والرموز الاحتياطية والمتصفحات
unused-accounts = الحسابات غير المستخدمة
unused-days = التعطيل بعد هذا العدد من الأيام بلا تسجيل دخول
unused-days-text = تُعطَّل الحسابات التي لا يُسجَّل الدخول إليها طوال هذا العدد من الأيام. وتصل رسالة إلى صاحب الحساب قبل ذلك بـ14 يومًا ثم بـ3 أيام. ولا يُعطَّل آخر مسؤول للنظام أبدًا. إذا كان العدد 0، لا يُعطَّل أي حساب.
unused-days-wrong = أدخل 0 أو عدد أيام من 30 إلى 3650.
unused-warned = { $count ->
    [0] لم يُنبَّه أي حساب بعد.
    [one] نُبِّه حساب واحد.
    [two] نُبِّه حسابان.
    [few] نُبِّهت { $count } حسابات.
    [many] نُبِّه { $count } حسابًا.
   *[other] نُبِّه { $count } حساب.
}
remind-days = تذكير قبل انتهاء فترة السماح، بالأيام
remind-days-text = من لم يُعدّ خطوة ثانية تصله رسالة قبل انتهاء فترة السماح بهذا العدد من الأيام، ورسالة أخرى في اليوم الأخير. إذا كان العدد 0، لا تُرسل تذكيرات.
remind-days-wrong = أدخل عدد الأيام من 0 إلى 30.
in-grace = { $count ->
    [0] لا أحد في فترة السماح الآن.
    [one] حساب واحد في فترة السماح.
    [two] حسابان في فترة السماح.
    [few] { $count } حسابات في فترة السماح.
    [many] { $count } حسابًا في فترة السماح.
   *[other] { $count } حساب في فترة السماح.
}
unsaved-changes = { $count ->
    [0] لم يتغير شيء.
    [one] تغيير واحد غير محفوظ
    [two] تغييران غير محفوظين
    [few] { $count } تغييرات غير محفوظة
    [many] { $count } تغييرًا غير محفوظ
   *[other] { $count } تغيير غير محفوظ
}
what-changes = أثر تغييراتك
no-changes = عند تغيير إعداد، ترى هنا من يتأثر به قبل الحفظ.
changes-wrong = بعض القيم غير صالحة. صحّحها لترى من تؤثر فيه تغييراتك.
discard-changes = تجاهل التغييرات
leave-unsaved = المغادرة دون حفظ؟
leave-unsaved-text = لم تُحفظ تغييراتك في الإعدادات.
changed-value = { $setting }: { $value }
days-value = { $days ->
    [one] يوم واحد
    [two] يومان
    [few] { $days } أيام
    [many] { $days } يومًا
   *[other] { $days } يوم
}
affects-of = { $affected ->
    [0] لا يؤثر في أحد حاليًا.
   *[other] يؤثر في { $affected } من { $accounts } حساب.
}
effect-grace = { $count ->
    [0] لا أحد تنقصه خطوة ثانية.
    [one] يمكن لحساب واحد بلا خطوة ثانية تأجيلها حتى { $day } على الأكثر.
    [two] يمكن لحسابين بلا خطوة ثانية تأجيلها حتى { $day } على الأكثر.
    [few] يمكن لـ{ $count } حسابات بلا خطوة ثانية تأجيلها حتى { $day } على الأكثر.
    [many] يمكن لـ{ $count } حسابًا بلا خطوة ثانية تأجيلها حتى { $day } على الأكثر.
   *[other] يمكن لـ{ $count } حساب بلا خطوة ثانية تأجيلها حتى { $day } على الأكثر.
}
effect-codes-off = { $count ->
    [0] ليس لأي حساب رموز احتياطية.
    [one] لن يستطيع حساب واحد استخدام رموزه الاحتياطية حتى تعيد التشغيل.
    [two] لن يستطيع حسابان استخدام رموزهما الاحتياطية حتى تعيد التشغيل.
    [few] لن تستطيع { $count } حسابات استخدام رموزها الاحتياطية حتى تعيد التشغيل.
    [many] لن يستطيع { $count } حسابًا استخدام رموزه الاحتياطية حتى تعيد التشغيل.
   *[other] لن يستطيع { $count } حساب استخدام رموزه الاحتياطية حتى تعيد التشغيل.
}
effect-codes-on = { $count ->
    [0] ليس لأي حساب رموز احتياطية.
    [one] يستطيع حساب واحد استخدام رموزه المتبقية من جديد.
    [two] يستطيع حسابان استخدام رموزهما المتبقية من جديد.
    [few] تستطيع { $count } حسابات استخدام رموزها المتبقية من جديد.
    [many] يستطيع { $count } حسابًا استخدام رموزه المتبقية من جديد.
   *[other] يستطيع { $count } حساب استخدام رموزه المتبقية من جديد.
}
effect-passkeys-off = { $count ->
    [0] ليس لأي حساب مفتاح مرور.
    [one] حساب واحد له مفتاح مرور ولن يستطيع استخدامه.
    [two] حسابان لهما مفاتيح مرور ولن يستطيعا استخدامها.
    [few] { $count } حسابات لها مفاتيح مرور ولن تستطيع استخدامها.
    [many] { $count } حسابًا له مفاتيح مرور ولن يستطيع استخدامها.
   *[other] { $count } حساب له مفاتيح مرور ولن يستطيع استخدامها.
}
effect-only-passkey = { $count ->
    [0] لديها جميعًا خطوة ثانية أخرى.
   *[other] وهو الخطوة الثانية الوحيدة لعدد { $count } منها.
}
effect-passkeys-on = { $count ->
    [0] ليس لأي حساب مفتاح مرور بعد.
    [one] يستطيع حساب واحد استخدام مفتاح مروره من جديد.
    [two] يستطيع حسابان استخدام مفاتيح مرورهما من جديد.
    [few] تستطيع { $count } حسابات استخدام مفاتيح مرورها من جديد.
    [many] يستطيع { $count } حسابًا استخدام مفاتيح مروره من جديد.
   *[other] يستطيع { $count } حساب استخدام مفاتيح مروره من جديد.
}
effect-remember = { $affected ->
    [0] لا يتأثر أي متصفح محفوظ.
   *[other] { $affected } من { $accounts } من المتصفحات المحفوظة ستطلب رمزًا عند تسجيل الدخول القادم.
}
effect-remind = { $count ->
    [0] لا أحد يصله تذكير اليوم.
    [one] يصل تذكير إلى شخص واحد خلال يوم.
    [two] يصل تذكير إلى شخصين خلال يوم.
    [few] يصل تذكير إلى { $count } أشخاص خلال يوم.
    [many] يصل تذكير إلى { $count } شخصًا خلال يوم.
   *[other] يصل تذكير إلى { $count } شخص خلال يوم.
}
effect-unused = { $count ->
    [0] لا يوجد حساب غير مستخدم منذ هذه المدة.
    [one] حساب واحد لم يُستخدم منذ هذه المدة أو ما يقاربها. يُنبَّه صاحبه خلال يوم.
    [two] حسابان لم يُستخدما منذ هذه المدة أو ما يقاربها. يُنبَّه صاحباهما خلال يوم.
    [few] { $count } حسابات لم تُستخدم منذ هذه المدة أو ما يقاربها. يُنبَّه أصحابها خلال يوم.
    [many] { $count } حسابًا لم يُستخدم منذ هذه المدة أو ما يقاربها. يُنبَّه أصحابها خلال يوم.
   *[other] { $count } حساب لم يُستخدم منذ هذه المدة أو ما يقاربها. يُنبَّه أصحابها خلال يوم.
}
effect-unused-from = يُعطَّل أولها في { $day } على أقرب تقدير.
effect-unused-off = لن تُعطَّل الحسابات غير المستخدمة بعد الآن.
effect-administrators-any = يمكن لمسؤولي النظام استخدام أي خطوة ثانية.

## Administration: email

email-queue = البريد الإلكتروني
email-queue-text = تنتظر الرسائل هنا إلى أن يقبلها خادم البريد. يفشل إرسال الرسالة إذا رفضها الخادم نهائيًا أو بعد ثلاثة أيام. وتبقى الرسائل التي فشل إرسالها في القائمة سبعة أيام.
refresh = تحديث
emails-failed = فشل إرسالها
emails-waiting = قيد الانتظار
no-emails-failed = لا توجد رسائل فشل إرسالها.
no-emails-waiting = لا توجد رسائل قيد الانتظار.
emails-listed = تعرض القائمة { $shown } من أصل { $total } من الرسائل.
email-recipient-unknown = مستلم غير معروف
email-username = اسم المستخدم لحساب جديد
email-temporary-password = كلمة مرور مؤقتة
email-reset-code = رمز إعادة تعيين كلمة المرور
email-set-up-reminder = تذكير بالإعداد
email-unused-account = تحذير بشأن حساب غير مستخدم
email-notice = إشعار أمني
email-queued-at = في قائمة الانتظار منذ: { $moment }
email-attempts = عدد المحاولات: { $count }
email-sending = جارٍ الإرسال
email-next-attempt = المحاولة التالية: { $moment }
email-failed-at = فشل الإرسال: { $moment }
email-ended = انتهت صلاحيتها أو استُبدلت
retry-all-emails = إعادة محاولة الكل
remove-failed-emails = إزالة كل ما فشل إرساله
retry-email-text = يُعاد إرسال الرسالة إلى ⁨{ $recipient }⁩ الآن. إذا فشل ذلك، يواصل الخادم المحاولة ثلاثة أيام أخرى.
retry-all-emails-text = يُعاد الآن إرسال كل الرسائل في القائمتين، ما عدا التي انتهت صلاحية محتواها أو استُبدل.
remove-email-text = تُزال الرسالة إلى ⁨{ $recipient }⁩ دون إرسالها. إذا كانت تحتوي على كلمة مرور مؤقتة أو رمز، فأرسل بديلًا جديدًا. لا يمكن التراجع عن ذلك.
remove-failed-emails-text = تُزال من القائمة كل الرسائل التي فشل إرسالها دون إرسالها. لا يمكن التراجع عن ذلك.
email-delivered = سُلّمت الرسالة إلى ⁨{ $recipient }⁩.
email-not-delivered = لم تُسلّم الرسالة إلى ⁨{ $recipient }⁩: ⁨{ $reason }⁩
email-not-finished = ما زالت الرسالة إلى ⁨{ $recipient }⁩ قيد الإرسال. حدّث القائمة بعد قليل.
emails-retried = الرسائل قيد الإرسال. حدّث القائمة بعد قليل.
email-removed = أُزيلت الرسالة.
emails-removed = أُزيلت الرسائل.
email-not-queued = لم تعد هذه الرسالة في قائمة الانتظار. لقد سُلّمت أو استُبدلت أو أُزيلت. حدّث القائمة.
email-not-retriable = لا يمكن إرسال هذه الرسالة مرة أخرى: فهي قيد الإرسال، أو انتهت صلاحية محتواها أو استُبدل. حدّث القائمة.
test-email = رسالة اختبار
test-email-text = يرسل رسالة إلى هذا العنوان ويعرض رد خادم البريد.
send-test-email = إرسال رسالة اختبار
test-email-accepted = قبل خادم البريد رسالة الاختبار إلى ⁨{ $recipient }⁩.
test-email-failed = لم تُسلّم رسالة الاختبار: ⁨{ $reason }⁩

## Administration: activity

filter = تصفية
filter-account = الحساب (اسم المستخدم)
done-by = المنفّذ (اسم المستخدم)
activity-type = نوع النشاط
all-types = كل الأنواع
from-day = من
until-day = إلى
show-activity = عرض النشاط
download-csv = تنزيل CSV
no-activity = لا يوجد نشاط يطابق عوامل التصفية هذه.
all-of-account = كل نشاط هذا الحساب
by-username = بواسطة ⁨{ $username }⁩
by-command-line = من سطر الأوامر
by-not-signed-in = من شخص لم يسجّل الدخول
by-server = تلقائيًا
remembered-browser = متصفح محفوظ
kind-signed-in = تسجيل دخول
kind-signed-out = تسجيل خروج
kind-sessions-ended = إنهاء جلسات أخرى
kind-browser-remembered = حفظ متصفح
kind-browsers-forgotten = نسيان متصفحات محفوظة
kind-wrong-password = كلمة مرور خاطئة
kind-sign-in-refused = رفض كلمة مرور صحيحة
kind-wrong-code = رمز خاطئ
kind-locked = قفل الرموز بعد محاولات خاطئة كثيرة
kind-password-changed = تغيير كلمة المرور
kind-reset-requested = إرسال رمز إعادة تعيين كلمة المرور
kind-password-reset = إعادة تعيين كلمة المرور برمز من رسالة
kind-temporary-password-sent = إرسال كلمة مرور مؤقتة
kind-set-up = إعداد تطبيق مصادقة
kind-replaced = استبدال تطبيق مصادقة
kind-renamed = تغيير اسم تطبيق مصادقة
kind-removed = إزالة تطبيق مصادقة
kind-passkey-added = إضافة مفتاح مرور
kind-passkey-renamed = إعادة تسمية مفتاح مرور
kind-passkey-removed = إزالة مفتاح مرور
kind-passkey-counter = رفض مفتاح مرور لاحتمال نسخه
kind-reauthenticated = تأكيد الهوية
kind-codes-saved = حفظ الرموز الاحتياطية
kind-codes-regenerated = إعادة إنشاء الرموز الاحتياطية
kind-code-used = استخدام رمز احتياطي
kind-mfa-reset = إعادة تعيين الخطوة الثانية
kind-set-up-reminded = إرسال تذكير بالإعداد
kind-account-added = إضافة حساب
kind-account-disabled = تعطيل حساب
kind-unused-account-disabled = تعطيل حساب غير مستخدم
kind-account-enabled = تفعيل حساب
kind-account-edited = تعديل حساب
kind-account-unlocked = إلغاء قفل حساب
kind-account-held = تعليق حساب بعد «لم أكن أنا»
kind-account-released = رفع التعليق عن حساب
kind-accounts-imported = استيراد حسابات
kind-bypass-code-issued = إنشاء رمز تجاوز
kind-bypass-code-used = استخدام رمز تجاوز
kind-activity-exported = تصدير النشاط
kind-identity-linked = ربط بموفّر الهوية
kind-setting-changed = تغيير إعداد
kind-key-replaced = استبدال مفتاح التشفير
kind-database-restored = استعادة قاعدة البيانات
kind-mail-retried = إعادة إرسال رسائل
kind-mail-dropped = إزالة رسائل من قائمة الانتظار
kind-mail-tested = إرسال رسالة اختبار

## Administration: table of activity

group-sign-in = تسجيل الدخول
group-password = كلمات المرور
group-account = تغييرات الحسابات
group-system = الإعدادات والنظام
filter-address = عنوان العميل
address-wrong = أدخل عنوان IP، مثل 203.0.113.7.
days-wrong = اختر يومًا لا يسبق «من».
activity-when = الوقت
activity-what = الحدث
activity-by = بواسطة
activity-from = المصدر
by-owner = صاحب الحساب
newer-activity = { $count ->
    [one] إدخال أحدث
    [two] إدخالان أحدث
    [few] { $shown } إدخالات أحدث
    [many] { $shown } إدخالًا أحدث
   *[other] { $shown } إدخال أحدث
}
show-newer = عرضها
clear-filters = مسح عوامل التصفية
detail-times = { $count ->
    [one] مرة واحدة
    [two] مرتان متتاليتان
    [few] { $count } مرات متتالية
    [many] { $count } مرة متتالية
   *[other] { $count } مرة متتالية
}
detail-sessions = { $count ->
    [one] جلسة واحدة
    [two] جلستان
    [few] { $count } جلسات
    [many] { $count } جلسة
   *[other] { $count } جلسة
}
detail-browsers = { $count ->
    [one] متصفح واحد
    [two] متصفحان
    [few] { $count } متصفحات
    [many] { $count } متصفحًا
   *[other] { $count } متصفح
}
detail-emails = { $count ->
    [one] رسالة واحدة
    [two] رسالتان
    [few] { $count } رسائل
    [many] { $count } رسالة
   *[other] { $count } رسالة
}
detail-codes-left = { $count ->
    [0] لم يبق أي رمز
    [one] بقي رمز واحد
    [two] بقي رمزان
    [few] بقيت { $count } رموز
    [many] بقي { $count } رمزًا
   *[other] بقي { $count } رمز
}
detail-renamed = «⁨{ $from }⁩» إلى «⁨{ $to }⁩»
detail-named = «⁨{ $name }⁩»
detail-kind = النوع: { $value }
detail-email = عنوان البريد الإلكتروني: ⁨{ $value }⁩
detail-name = الاسم الكامل: ⁨{ $value }⁩
detail-administrator-on = يستطيع الآن إدارة الحسابات
detail-administrator-off = لم يعد يستطيع إدارة الحسابات
actor-command-line = سطر الأوامر
actor-stranger = لم يسجّل الدخول
actor-server = تلقائيًا

## Demo, used only by the server

demo-text = هذا عرض توضيحي بأشخاص وهميين.
demo-accounts = حسابات العرض التوضيحي
demo-how = سجّل الدخول بصفتك أحد هؤلاء الأشخاص. يعمل كل رمز مرة واحدة، ويظهر رمز جديد كل 30 ثانية.
demo-next = الرمز التالي خلال
demo-own-password = كلمة المرور التي اخترتها

## Email, used only by the server

mail-hello = مرحبًا { $name }،
mail-date = { $day } { $month ->
    [1] يناير
    [2] فبراير
    [3] مارس
    [4] أبريل
    [5] مايو
    [6] يونيو
    [7] يوليو
    [8] أغسطس
    [9] سبتمبر
    [10] أكتوبر
    [11] نوفمبر
   *[12] ديسمبر
} { $year } الساعة { $time } (UTC)
mail-username = اسم المستخدم
mail-password = كلمة المرور
mail-codes-left = الرموز المتبقية
mail-reason = السبب
mail-from = من
mail-verification-code = رمز التحقق
mail-not-me = أو افتح هذه الصفحة واضغط الزر فيها. سيُسجَّل الخروج من كل المتصفحات ويُعلَّق حسابك حتى تختار كلمة مرور جديدة. فتح الصفحة وحده لا يفعل شيئًا. يمكن استخدام الرابط مرة واحدة خلال 7 أيام:

mail-password-generated = حسابك الجديد
mail-password-generated-account = أُنشئ لك حساب في { $application }.
mail-password-generated-sign-in = ستصلك كلمة مرورك المؤقتة في رسالة ثانية. سجّل الدخول من هنا:
mail-password-generated-phone = ستحتاج إلى تطبيق مصادقة على هاتفك. امسح به رمز QR المعروض في الصفحة عند أول تسجيل دخول.

mail-new-password = كلمة مرور جديدة
mail-new-password-is = هذه كلمة المرور المؤقتة الخاصة بك في { $application }.
mail-new-password-until = تنتهي صلاحيتها في { $date }. ستختار كلمة مرور خاصة بك عند أول تسجيل دخول.

mail-set-up-reminder = أعدّ خطوة ثانية لحسابك
mail-set-up-reminder-what = ليس لحسابك في { $application } خطوة ثانية بعد. تحمي الخطوة الثانية حسابك حتى إذا عرف شخص آخر كلمة مرورك.
mail-set-up-reminder-until = يمكنك تسجيل الدخول من دونها حتى { $date }. وبعد ذلك يجب أن تُعدّها عند تسجيل الدخول.
mail-set-up-reminder-how = سجّل الدخول واتبع الخطوات. تحتاج إلى تطبيق مصادقة على هاتفك، أو إلى جهاز يمكنه حفظ مفتاح مرور:
mail-set-up-reminder-done = إذا كنت قد أعددتها في هذه الأثناء، فيمكنك تجاهل هذه الرسالة.

mail-unused-account = سيُعطَّل حسابك
mail-unused-account-what = لم يسجّل أحد الدخول إلى حسابك في { $application } منذ مدة طويلة. إذا لم يسجّل أحد الدخول حتى { $date }، فسيُعطَّل الحساب.
mail-unused-account-keep = للاحتفاظ بحسابك، سجّل الدخول مرة واحدة:
mail-unused-account-not-needed = إذا لم تعد بحاجة إليه، فلا يلزمك فعل شيء. يمكن لمسؤول النظام تفعيله مجددًا لاحقًا.

mail-test = رسالة اختبار
mail-test-arrived = تُظهر هذه الرسالة أن { $application } يستطيع إرسال البريد إلى هذا العنوان.

mail-password-changed = تم تغيير كلمة المرور
mail-password-changed-when = تم تغيير كلمة مرور حسابك في { $date }.
mail-password-changed-sessions = تم تسجيل الخروج من كل الجلسات الأخرى.
mail-password-changed-not-you = إذا لم تكن أنت من فعل ذلك، فتواصل مع مسؤول النظام فورًا.

mail-password-reset-requested = طلب إعادة تعيين كلمة المرور
mail-password-reset-requested-asked = طلب شخص ما إعادة تعيين كلمة المرور لحسابك في { $application }. إذا كنت أنت من طلبها، فاستخدم هذا الرمز لاختيار كلمة مرور جديدة:
mail-password-reset-requested-link = أو افتح هذه الصفحة، وستجد الرمز مكتوبًا فيها:
mail-password-reset-requested-until = يصلح الرمز لمرة واحدة وتنتهي صلاحيته في { $date }.
mail-password-reset-requested-not-you = إذا لم تكن أنت من طلب ذلك، فلا داعي لفعل شيء. ستبقى كلمة مرورك كما هي.

mail-password-reset = تمت إعادة تعيين كلمة المرور
mail-password-reset-when = أُعيد تعيين كلمة مرور حسابك في { $date } برمز من رسالة بريد إلكتروني.
mail-password-reset-sessions = تم تسجيل الخروج من كل الجلسات.
mail-password-reset-not-you = إذا لم تكن أنت من فعل ذلك، فهناك من يستطيع قراءة بريدك. تواصل مع مسؤول النظام فورًا.

mail-authenticator-set-up = تم إعداد تطبيق المصادقة
mail-authenticator-set-up-when = تم إعداد تطبيق مصادقة لحسابك في { $date }.
mail-authenticator-set-up-not-you = إذا لم تكن أنت من فعل ذلك، فهناك من يعرف كلمة مرورك. تواصل مع مسؤول النظام فورًا.

mail-authenticator-replaced = تم استبدال تطبيق المصادقة
mail-authenticator-replaced-when = استُبدل تطبيق المصادقة لحسابك بتطبيق جديد في { $date }. لم تعد رموز التطبيق القديم صالحة.
mail-authenticator-replaced-not-you = إذا لم تكن أنت من فعل ذلك، فهناك من يستطيع تسجيل الدخول باسمك. تواصل مع مسؤول النظام فورًا.

mail-authenticator-removed = تمت إزالة تطبيق المصادقة
mail-authenticator-removed-when = تمت إزالة تطبيق مصادقة من حسابك في { $date }. لم تعد رموزه صالحة.
mail-authenticator-removed-not-you = إذا لم تكن أنت من فعل ذلك، فغيّر كلمة مرورك وتواصل مع مسؤول النظام فورًا.

mail-passkey-added = تمت إضافة مفتاح مرور
mail-passkey-added-when = تمت إضافة مفتاح مرور إلى حسابك في { $date }.
mail-passkey-added-not-you = إذا لم تكن أنت من فعل ذلك، فبإمكان شخص آخر تسجيل الدخول إلى حسابك. تواصل مع مسؤول النظام فورًا.

mail-passkey-removed = تمت إزالة مفتاح مرور
mail-passkey-removed-when = تمت إزالة مفتاح مرور من حسابك في { $date }. لم يعد بالإمكان تسجيل الدخول به.
mail-passkey-removed-not-you = إذا لم تكن أنت من فعل ذلك، فغيّر كلمة مرورك وتواصل مع مسؤول النظام فورًا.

mail-passkey-rejected = تم رفض مفتاح مرور
mail-passkey-rejected-when = تم رفض أحد مفاتيح المرور الخاصة بك في { $date } لاحتمال أن لدى شخص ما نسخة منه.
mail-passkey-rejected-what = أزل مفتاح المرور هذا في صفحة «الأمان» وأضف مفتاحًا جديدًا.
mail-passkey-name = مفتاح المرور
mail-passkey-rejected-not-you = إذا لم تكن تسجّل الدخول في ذلك الوقت، فتواصل مع مسؤول النظام فورًا.

mail-backup-code-used = تم استخدام رمز احتياطي
mail-backup-code-used-when = تم استخدام رمز احتياطي لتسجيل الدخول إلى حسابك في { $date }.
mail-backup-code-used-not-you = إذا لم تكن أنت من فعل ذلك، فغيّر كلمة مرورك وتواصل مع مسؤول النظام.

mail-backup-codes-regenerated = تمت إعادة إنشاء الرموز الاحتياطية
mail-backup-codes-regenerated-when = أُنشئت رموز احتياطية جديدة لحسابك في { $date }. توقفت كل الرموز القديمة عن العمل، بما فيها غير المستخدمة.
mail-backup-codes-regenerated-not-you = إذا لم تكن أنت من فعل ذلك، فهناك من يستطيع الوصول إلى تطبيق المصادقة الخاص بك. تواصل مع مسؤول النظام فورًا.

mail-account-locked = تم قفل الحساب
mail-account-locked-since = أُدخلت رموز خاطئة كثيرة لحسابك. الرموز مقفلة منذ { $date }.
mail-account-locked-ask = اطلب من مسؤول النظام إلغاء قفل حسابك.
mail-account-locked-not-you = إذا لم تكن أنت من فعل ذلك، فغيّر كلمة مرورك أيضًا. من أدخل الرموز يعرفها.

mail-mfa-reset = تمت إعادة تعيين خطوتك الثانية
mail-mfa-reset-when = أعاد مسؤول النظام تعيين الخطوة الثانية لحسابك في { $date }.
mail-mfa-reset-sign-in = أعدّ خطوة ثانية من جديد عند تسجيل دخولك التالي:
mail-mfa-reset-not-you = إذا لم تطلب ذلك، فتواصل مع مسؤول النظام.

mail-bypass-code-issued = تم إنشاء رمز تجاوز
mail-bypass-code-issued-when = أنشأ مسؤول النظام رمز تجاوز لحسابك في { $date }. يحل مرة واحدة محل خطوتك الثانية وتنتهي صلاحيته بعد ساعة.
mail-bypass-code-issued-how = سيعطيك مسؤول النظام الرمز. عندما يُطلب منك رمز عند تسجيل الدخول، اختر «استخدام رمز احتياطي» وأدخله.
mail-bypass-code-issued-not-you = إذا لم تطلب ذلك، فتواصل مع مسؤول النظام فورًا.

mail-bypass-code-used = تم استخدام رمز التجاوز
mail-bypass-code-used-when = استُخدم رمز التجاوز الذي أنشأه مسؤول النظام لحسابك لتسجيل الدخول في { $date }.
mail-bypass-code-used-not-you = إذا لم تكن أنت من فعل ذلك، فغيّر كلمة مرورك وتواصل مع مسؤول النظام فورًا.

mail-email-changed = تم تغيير عنوان بريدك الإلكتروني
mail-email-changed-when = غيَّر مسؤول النظام عنوان البريد الإلكتروني لحسابك في { $date }.
mail-email-changed-from-now = من الآن فصاعدًا تُرسل رسائل هذا الحساب إلى العنوان الجديد فقط.
mail-email-changed-not-you = إذا لم تطلب ذلك، فتواصل مع مسؤول النظام.

mail-account-released = رُفع التعليق عن حسابك
mail-account-released-when = رفع مسؤول النظام التعليق عن حسابك في { $date }. يمكنك تسجيل الدخول من جديد.
mail-account-released-not-you = إذا لم تكن تتوقع ذلك، فتواصل مع مسؤول النظام.

mail-account-on-hold = حسابك معلَّق
mail-account-on-hold-what = اختار شخص ما «لم أكن أنا» عبر الرابط الوارد في إشعار أمني. سُجّل الخروج من كل المتصفحات، ولا يستطيع أحد تسجيل الدخول.
mail-account-on-hold-password = اختر كلمة مرور جديدة بهذا الرمز:
mail-account-on-hold-until = يصلح الرمز لمرة واحدة وتنتهي صلاحيته في { $date }. بعد ذلك اختر «هل نسيت كلمة المرور؟» في صفحة تسجيل الدخول للحصول على رمز آخر.
mail-account-on-hold-review = ويجب أيضًا أن يرفع مسؤول النظام التعليق عن حسابك قبل أن تتمكن من تسجيل الدخول. تواصل مع مسؤول النظام.
