### Every word that people read, in Arabic; en.ftl says what each is for.
###
### Buttons and titles are nouns, advice is in the imperative. One word for one thing: تسجيل الدخول، الجلسة، تطبيق المصادقة،
### الرمز الاحتياطي، كلمة المرور المؤقتة.
### Names of unknown script stand between invisible isolates (U+2068 and U+2069), so that they keep their own direction.

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
login-with-provider = تسجيل الدخول عبر موفّر الهوية
login-with = تسجيل الدخول عبر { $provider }
send-temporary-password = إرسال كلمة مرور مؤقتة جديدة
caps-lock = مفتاح Caps Lock مفعّل.
wrong-credentials = اسم المستخدم وكلمة المرور لا يتوافقان. تحقق من كليهما، ثم حاول مرة أخرى.
temporary-password-expired = كلمة المرور المؤقتة صحيحة، لكن صلاحيتها انتهت، فهي تصلح لمدة 24 ساعة. اطلب إرسال كلمة مرور جديدة إلى عنوان بريدك الإلكتروني.
temporary-password-sent = كلمة مرور مؤقتة جديدة في طريقها إلى عنوان بريدك الإلكتروني. سجّل الدخول بها خلال 24 ساعة.

## Verification Required

verify-title = التحقق مطلوب
verify-intro = أدخل الرمز المكوّن من 6 أرقام الذي يعرضه تطبيق المصادقة من أجل ⁨{ $application }⁩. يُرسل الرمز الملصق فورًا.
code = الرمز
next-code = سيعرض تطبيقك رمزًا جديدًا بعد { $seconds ->
    [zero] لحظات
    [one] ثانية واحدة
    [two] ثانيتين
    [few] { $seconds } ثوانٍ
    [many] { $seconds } ثانية
   *[other] { $seconds } ثانية
}.
verify = تحقق
back-to-qr-code = العودة إلى رمز QR
use-backup-code = استخدام رمز احتياطي
another-account = تسجيل الدخول بحساب آخر
sign-in-ended = أُدخلت رموز خاطئة كثيرة، فانتهت عملية تسجيل الدخول هذه. سجّل الدخول مرة أخرى للبدء من جديد.
code-wrong = هذا الرمز غير صحيح. أدخل أحدث رمز يعرضه تطبيقك.
code-wrong-time = الساعة الآن { $time }. إذا كان هاتفك يعرض وقتًا آخر، ففعّل فيه التاريخ والوقت التلقائيين.
code-spent = سبق استخدام هذا الرمز. انتظر الرمز التالي.
code-stale = سبق استخدام رمز أحدث. انتظر الرمز التالي.
codes-blocked = أُدخلت رموز خاطئة كثيرة لهذا الحساب، لذلك حُظرت رموز تطبيق المصادقة. استخدم رمزًا احتياطيًا، أو راجع مسؤول النظام.
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
backup-code-intro = أدخل أحد الرموز الاحتياطية التي حفظتها عند إعداد حسابك. يصلح كل رمز لمرة واحدة.
backup-code = الرمز الاحتياطي
use-authenticator = استخدام تطبيق المصادقة
backup-code-wrong = ليس هذا أحد رموزك الاحتياطية. تحقق من كل حرف وكل رقم.
backup-code-used = سبق استخدام هذا الرمز. يصلح كل رمز احتياطي لمرة واحدة: أدخل رمزًا آخر.
backup-codes-blocked = أُدخلت رموز خاطئة كثيرة لهذا الحساب، لذلك حُظرت الرموز الاحتياطية. استخدم تطبيق المصادقة، أو راجع مسؤول النظام.
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
set-up-within = أعدّ تطبيق مصادقة في صفحة «الأمان» خلال { $days ->
    [zero] أقل من يوم
    [one] يوم واحد
    [two] يومين
    [few] { $days } أيام
    [many] { $days } يومًا
   *[other] { $days } يوم
}.
sign-out = تسجيل الخروج

## The steps of a set-up

progress = مراحل الإعداد
step-set-up = الإعداد
step-verify = التحقق
step-save-codes = حفظ الرموز
step-done = تم:

## What is wrong with what was typed

username-empty = أدخل اسم المستخدم أو عنوان بريدك الإلكتروني.
username-wrong = هذا أطول من أن يكون اسم مستخدم أو عنوان بريد إلكتروني. تحقق مما أدخلته.
password-empty = أدخل كلمة المرور.
password-too-long = هذا أطول مما يمكن أن تكون عليه كلمة المرور هنا. تحقق مما أدخلته.
code-empty = أدخل الرمز الذي يعرضه تطبيق المصادقة.
code-not-digits = يتكوّن الرمز من أرقام فقط. أدخل الأرقام الستة التي يعرضها تطبيق المصادقة.
code-length = يتكوّن الرمز من 6 أرقام. أدخلها كلها دون زيادة.
backup-code-empty = أدخل أحد رموزك الاحتياطية.
backup-code-character = يتكوّن الرمز الاحتياطي من حروف وأرقام فقط. احذف أي علامات أخرى.
backup-code-length = يتكوّن الرمز الاحتياطي من 15 حرفًا ورقمًا، في ثلاث مجموعات خماسية. أدخل رمزًا كاملًا.

## When something is in the way

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
busy = الخادم مشغول حاليًا. حاول مرة أخرى بعد لحظات.
no-answer = الخادم لا يستجيب. لم تفقد شيئًا: تحقق من اتصالك، ثم حاول مرة أخرى.
still-no-answer = ما زال الخادم لا يستجيب. انتظر لحظة، ثم حاول مرة أخرى.
malformed = هذه الصفحة والخادم غير متوافقين، ربما بعد تحديث. أعد تحميل الصفحة، ثم حاول مرة أخرى.
changed-elsewhere = تغيّر شيء ما في نافذة أخرى في هذه الأثناء. حاول مرة أخرى.
slow = يستغرق هذا وقتًا أطول من المعتاد. ما أدخلته محفوظ؛ ابقَ في هذه الصفحة.
offline = لا يوجد اتصال بالشبكة. ما أدخلته محفوظ: تابع عندما يعود الاتصال.
expired = انتهت الجلسة
expired-text = لم يُسجَّل أي نشاط منذ مدة، لذلك سُجّل خروجك للحفاظ على أمان حسابك. لم تفقد شيئًا: سجّل الدخول مرة أخرى للمتابعة.
sign-in-again = تسجيل الدخول مرة أخرى
not-found = الصفحة غير موجودة
not-found-text = لا يوجد شيء في هذا العنوان. قد يكون فيه خطأ مطبعي، أو أن الصفحة نُقلت.
to-start = الانتقال إلى صفحة البداية
unreachable = تعذر الوصول إلى الخادم
unreachable-text = الخادم لا يستجيب. تحقق من اتصالك، ثم حاول مرة أخرى. إذا استمر ذلك، فأبلغ مسؤول النظام.
try-again = إعادة المحاولة
loading = جارٍ التحميل
sign-in-ends-soon = ستنتهي عملية تسجيل الدخول هذه خلال دقيقتين. أكملها قبل ذلك، أو سجّل الدخول مرة أخرى للبدء من جديد.
session-ends-soon = سيُسجَّل خروجك بعد دقيقتين.
stay-signed-in = مواصلة الجلسة
no-script = تحتاج هذه الصفحة إلى JavaScript. فعّله لهذا الموقع، ثم أعد تحميل الصفحة.
late = يستغرق هذا وقتًا أطول مما ينبغي. تحتاج الصفحة إلى JavaScript وWebAssembly، وهما متوفران في كل متصفح حديث. تحقق من اتصالك وأعد تحميل الصفحة؛ إذا استمر ذلك، فجرّب متصفحًا آخر أو راجع مسؤول النظام.

## Desk

## Set Up Required

set-up = الإعداد مطلوب
set-up-optional = يمكنك حماية حسابك بخطوة ثانية، وهي تطبيق مصادقة على هاتفك. ويمكنك فعل ذلك لاحقًا أيضًا.
set-up-until = يمكنك تأجيل ذلك حتى { $day }. بعد ذلك تسجّل الدخول برمز.
scan = افتح تطبيق المصادقة، واختر إضافة حساب، ثم امسح هذا الرمز ضوئيًا.
qr-code = رمز QR يضيف هذا الحساب إلى تطبيق مصادقة. إذا تعذر عليك مسحه ضوئيًا، فاختر «الإعداد يدويًا».
enlarge-qr-code = تكبير رمز QR
close = إغلاق
open-app = فتح تطبيق المصادقة
open-app-hint = إذا كان التطبيق على هذا الجهاز، فافتحه من هنا. وإذا كان على جهاز آخر، فامسح الرمز ضوئيًا بذلك الجهاز.
set-up-manually = الإعداد يدويًا
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
backup-codes-intro = إذا فقدت هاتفك يومًا، فسيتيح لك كل رمز من هذه الرموز تسجيل الدخول مرة واحدة. احتفظ بها في مكان آمن، مثل برنامج إدارة كلمات المرور.
download = تنزيل
print = طباعة
codes-saved = حفظتُ هذه الرموز
codes-not-saved = احفظ الرموز أولًا، ثم حدّد هذا المربع. لن تُعرض مرة أخرى.
done = تم
copied = تم النسخ إلى الحافظة.
selected = لا يسمح متصفحك بالنسخ من هنا. النص محدد الآن: اضغط على Ctrl+C، أو على ⁨⌘C⁩ في أجهزة Mac.
downloaded = ستجد الملف بين التنزيلات.

## The saved copy of the backup codes

saved-title = الرموز الاحتياطية
saved-application = التطبيق
saved-username = اسم المستخدم
saved-date = التاريخ
saved-file = backup codes
saved-how-1 = سجّل الدخول باسم المستخدم وكلمة المرور. في صفحة «التحقق مطلوب»، اختر «استخدام رمز احتياطي» وأدخل أحد هذه الرموز.
saved-how-2 = يصلح كل رمز لمرة واحدة. ضع علامة عليه بعد استخدامه.
saved-how-3 = احتفظ بها في مكان آمن بعيدًا عن هاتفك: فمن يملك أحدها مع كلمة مرورك يستطيع تسجيل الدخول باسمك.

## Change your Password

change-password-title = تغيير كلمة المرور
change-password-forced = تم تسجيل دخولك بكلمة مرور مؤقتة. لإنهاء العملية، اختر كلمة مرور خاصة بك.
old-password = كلمة المرور الحالية
show-old-password = إظهار كلمة المرور الحالية
new-password = كلمة المرور الجديدة
show-new-password = إظهار كلمة المرور الجديدة
confirm-password = تأكيد كلمة المرور الجديدة
show-confirm-password = إظهار تأكيد كلمة المرور الجديدة
change-password = تغيير كلمة المرور
rules = كلمة المرور الجديدة
rule-kept = شرط مستوفى:
rule-open = شرط لم يُستوفَ بعد:
rule-length = تتكوّن من 12 حرفًا على الأقل
rule-not-common = ليست مما يستخدمه كثيرون
rule-not-own-words = لا تتكوّن من اسمك أو بريدك الإلكتروني أو اسم التطبيق
password-changed = تم تغيير كلمة المرور، وسُجّل خروجك من كل مكان آخر.
old-password-wrong = ليست هذه كلمة المرور الحالية. تحقق منها، ثم حاول مرة أخرى.
same-password = هذه كلمة المرور الحالية. اختر كلمة مرور جديدة.
back = رجوع

## What is wrong with a new password

new-password-empty = أدخل كلمة مرور جديدة.
new-password-too-short = كلمة المرور قصيرة جدًا: استخدم 12 حرفًا على الأقل.
new-password-too-long = كلمة المرور طويلة جدًا: استخدم 256 حرفًا على الأكثر.
new-password-own-words = تتكوّن كلمة المرور هذه من اسمك أو بريدك الإلكتروني أو اسم التطبيق. اختر كلمة مرور لا يستطيع أحد تخمينها.
new-password-common = كلمة المرور هذه من أول ما يُخمَّن. اختر غيرها، مثل عدة كلمات لا علاقة لبعضها ببعض.
confirmation-empty = أدخل كلمة المرور الجديدة مرة أخرى.
confirmation-wrong = هذه لا تطابق كلمة المرور الجديدة. أدخلها مرة أخرى.

## A forgotten password

request-reset = طلب إعادة تعيين كلمة المرور
request-reset-intro = اكتب اسم المستخدم أو عنوان بريدك الإلكتروني. ستصلك رسالة فيها رمز يتيح لك اختيار كلمة مرور جديدة.
username-or-email = اسم المستخدم أو البريد الإلكتروني
send-verification-email = إرسال رسالة التحقق
reset-mail-sent = إذا كان هناك حساب بهذا الاسم وله كلمة مرور، فهناك رسالة فيها رمز في طريقها إليه. إن لم يصل شيء خلال دقائق، فابحث في البريد غير المرغوب فيه أو راجع مسؤول النظام.
have-reset-code = لدي رمز
reset-password = إعادة تعيين كلمة المرور
reset-password-intro = أدخل الرمز الوارد في الرسالة واختر كلمة مرور جديدة.
verification-code = رمز التحقق
reset-code-empty = أدخل الرمز الوارد في الرسالة.
reset-code-character = هذا ليس رمزًا: فالرمز حروف وأرقام فقط. انسخ الرمز من الرسالة.
reset-code-length = الرمز مكوّن من 28 حرفًا ورقمًا. انسخه كاملًا من الرسالة.
reset-code-wrong = لم نرسل هذا الرمز مؤخرًا. انسخ الرمز من أحدث رسالة.
reset-code-ended = لم يعد هذا الرمز صالحًا: إما أنه استُخدم، أو مضى عليه أكثر من 15 دقيقة، أو أُرسل رمز أحدث منه. اطلب رسالة جديدة.
new-reset-mail = إرسال رسالة جديدة
password-reset-done = لديك الآن كلمة مرور جديدة، وسُجّل خروجك من كل مكان. انتقل إلى صفحة تسجيل الدخول وسجّل الدخول بها.
back-to-login = العودة إلى تسجيل الدخول

## Login with the identity provider

sso-unavailable = موفّر الهوية لا يستجيب. انتظر لحظة ثم حاول مرة أخرى. إذا استمر الأمر، فأخبر المسؤول.
sso-refused = لم يسجّل موفّر الهوية دخولك. ربما ألغيت العملية، أو أنه لا يسمح لك بالدخول هنا. حاول مرة أخرى أو اسأل المسؤول.
sso-ended = انتهى تسجيل الدخول هذا: استغرق أكثر من 15 دقيقة، أو اكتمل من قبل، أو بدأ في متصفح آخر. ابدأ من جديد.
sso-unbelievable = تعذّر التحقق من ردّ موفّر الهوية، لذلك لم يُسجَّل دخولك. حاول مرة أخرى. إذا تكرر الأمر، فأخبر المسؤول.
sso-no-account = موفّر الهوية يعرفك، لكن ليس لديك حساب هنا. اطلب حسابًا من المسؤول.
sso-disabled = حسابك معطّل هنا. اسأل المسؤول.

## Security

security-password-text = كلمة مرور طويلة لا تستخدمها في أي مكان آخر هي أفضل حماية لحسابك.
identity-provider = موفّر الهوية
security-provider-text = تسجّل الدخول عبر موفّر الهوية. كلمة مرورك وخطوتك الثانية هناك، فغيّرهما هناك.
change-password-link = تغيير كلمة المرور
cancel = إلغاء
save = حفظ

## Password or code again

confirm-title = أكّد أنك صاحب الحساب
confirm-by-password = للمتابعة، أدخل كلمة المرور مرة أخرى.
confirm-by-code = للمتابعة، أدخل رمزًا من تطبيق المصادقة.
confirm-at-provider = للمتابعة، سجّل الدخول عبر موفّر الهوية مرة أخرى. ثم عد إلى هنا وحاول من جديد.
confirm = تأكيد
take-code-instead = استخدام رمز بدلًا من ذلك
take-password-instead = استخدام كلمة المرور بدلًا من ذلك
password-wrong = ليست هذه كلمة مرورك. تحقق منها، ثم حاول مرة أخرى.

## Security: authenticators

authenticators = تطبيقات المصادقة
authenticators-text = عند تسجيل الدخول يُطلب منك رمز من أحدها. يمكن أن يكون لديك حتى 5 تطبيقات، كأن يكون أحدها على هاتف ثانٍ.
authenticators-none = ليس لديك أي تطبيق بعد. مع وجوده لا يستطيع أحد تسجيل الدخول باسمك بكلمة المرور وحدها.
authenticators-off = لا يطلب هذا التطبيق رمزًا عند تسجيل الدخول.
authenticator = تطبيق مصادقة
authenticator-facts = أُعدّ في ⁨{ $day }⁩. آخر استخدام: ⁨{ $used }⁩.
add-authenticator = إعداد تطبيق مصادقة
rename = إعادة تسمية
rename-it = إعادة تسمية ⁨{ $name }⁩
replace = استبدال
replace-it = استبدال ⁨{ $name }⁩
replace-text = يبقى القديم صالحًا إلى أن يُؤكَّد الجديد.
remove = إزالة
remove-it = إزالة ⁨{ $name }⁩
remove-text = تتوقف رموزه عن العمل فورًا. لا يمكن التراجع عن ذلك.
remove-last-text = إنه تطبيقك الوحيد: ستزول معه رموزك الاحتياطية، وستكفي كلمة المرور وحدها لتسجيل الدخول. لا يمكن التراجع عن ذلك.
remove-last-refused = إنه تطبيق المصادقة الوحيد لديك، وحسابك يحتاج إلى واحد. أعدّ تطبيقًا آخر أولًا، أو استبدل هذا.
authenticator-name = اسم التطبيق
authenticator-name-text = بعد إضافة الحساب إلى التطبيق، أعطِ التطبيق اسمًا تعرفه به، مثل «هاتف العمل»، وأدخل الرمز الذي يعرضه.
authenticator-name-empty = أدخل اسمًا تعرف به التطبيق، مثل «هاتف العمل».
authenticator-name-long = هذا أطول من أن يكون اسمًا: استخدم 40 حرفًا على الأكثر.
authenticator-name-character = يتكوّن الاسم من حروف وأرقام وعلامات فقط. احذف كل ما عداها.
authenticator-set-up = تم إعداد تطبيق المصادقة.
authenticator-replaced = تم إعداد تطبيق المصادقة الجديد. لم تعد رموز القديم صالحة.
authenticator-renamed = أصبح لتطبيق المصادقة اسمه الجديد.
authenticator-removed = تمت إزالة تطبيق المصادقة.

## Security: backup codes

regenerate = إعادة إنشاء الرموز الاحتياطية
regenerate-text = تحصل على خمسة رموز جديدة لحفظها. تتوقف الرموز القديمة عن العمل فورًا، سواء استُخدمت أم لا. للمتابعة، أدخل الرمز الذي يعرضه تطبيق المصادقة.

## Security: sessions

sessions = الجلسات
sessions-text = الأماكن التي سجّلت الدخول فيها. سجّل الخروج مما لا تعرفه، ثم غيّر كلمة المرور.
session-this = هذا المتصفح
session-unknown = متصفح غير معروف
session-facts = من ⁨{ $address }⁩، منذ ⁨{ $first }⁩. آخر ظهور: ⁨{ $last }⁩.
sign-out-of = تسجيل الخروج من ⁨{ $browser }⁩
sign-out-others = تسجيل الخروج من كل مكان آخر
session-ended = سُجّل الخروج من ذلك المتصفح.
sessions-ended = سُجّل خروجك من كل مكان آخر.

## Security: recent activity

activity = النشاط الأخير
show-more = عرض المزيد
act-signed-in = سجّلت الدخول.
act-signed-in-by-code = سجّلت الدخول برمز من تطبيق المصادقة.
act-signed-in-by-backup-code = سجّلت الدخول برمز احتياطي.
act-signed-out = سجّلت الخروج.
act-wrong-code = أُدخل رمز خاطئ من تطبيق المصادقة.
act-wrong-backup-code = أُدخل رمز احتياطي خاطئ.
act-locked = حُظرت رموز تطبيق المصادقة لأن كثيرًا منها كان خاطئًا.
act-backup-codes-locked = حُظرت الرموز الاحتياطية لأن كثيرًا منها كان خاطئًا.
act-password-changed = غيّرت كلمة المرور.
act-reset-requested = أُرسلت إليك رسالة فيها رمز لكلمة مرور جديدة.
act-password-reset = اختيرت كلمة مرور جديدة برمز من رسالة.
act-temporary-password-sent = أُرسلت إليك كلمة مرور مؤقتة.
act-set-up = أعددت تطبيق مصادقة.
act-set-up-named = أعددت «⁨{ $name }⁩» تطبيقًا للمصادقة.
act-replaced = أعددت «⁨{ $name }⁩» بدلًا من تطبيق مصادقة آخر.
act-renamed = غيّرت اسم «⁨{ $name }⁩» إلى «⁨{ $text }⁩».
act-removed = أزلت «⁨{ $name }⁩» من تطبيقات المصادقة.
act-codes-saved = حفظت رموزًا احتياطية جديدة.
act-codes-regenerated = أعدت إنشاء رموزك الاحتياطية.
act-mfa-reset = أزال مسؤول النظام تطبيقات المصادقة ورموزك الاحتياطية.
act-reason = السبب: ⁨{ $text }⁩
act-identity-linked = رُبط حسابك بموفّر الهوية.
act-account-added = أُضيف حسابك.
act-account-disabled = عطّل مسؤول النظام حسابك.
act-account-enabled = أعاد مسؤول النظام تفعيل حسابك.
act-account-edited = عدّل مسؤول النظام بيانات حسابك.
act-unlocked = ألغى مسؤول النظام حظر حسابك.
act-bypass-code-issued = أنشأ مسؤول النظام رمز تجاوز لك.
act-bypass-code-used = سجّلت الدخول برمز تجاوز.
act-accounts-imported = استُوردت حسابات.
act-activity-exported = صُدّر نشاط الجميع.
act-setting-changed = تغيّر أحد الإعدادات.
act-sessions-ended = { $count ->
    [zero] لم يُسجّل الخروج من أي جلسة أخرى.
    [one] سُجّل الخروج من جلسة أخرى.
    [two] سُجّل الخروج من جلستين أخريين.
    [few] سُجّل الخروج من { $count } جلسات أخرى.
    [many] سُجّل الخروج من { $count } جلسة أخرى.
   *[other] سُجّل الخروج من { $count } جلسة أخرى.
}
act-wrong-password = { $count ->
    [zero] أُدخلت كلمة مرور خاطئة.
    [one] أُدخلت كلمة مرور خاطئة.
    [two] أُدخلت كلمتا مرور خاطئتان على التوالي.
    [few] أُدخلت { $count } كلمات مرور خاطئة على التوالي.
    [many] أُدخلت { $count } كلمة مرور خاطئة على التوالي.
   *[other] أُدخلت { $count } كلمة مرور خاطئة على التوالي.
}
act-code-used = استخدمت رمزًا احتياطيًا، { $count ->
    [0] ولم يتبقَّ لديك أي رمز
   *[other] وبقي لديك منها: { $count }
}.

## Administration: accounts

accounts = الحسابات
mfa-settings = إعدادات المصادقة
all-activity = النشاط
search-accounts = البحث بالاسم أو اسم المستخدم أو البريد الإلكتروني
show-only = عرض
all-accounts = كل الحسابات
administrators = مسؤولو النظام
disabled-accounts = الحسابات المعطلة
locked-accounts = حسابات رموزها محظورة
waiting-accounts = دعوات لم تُرسل بعد
no-accounts = لا يوجد حساب مطابق. ابحث بجزء أقصر من الاسم، أو اعرض كل الحسابات.
accounts-found = عدد الحسابات في هذه الصفحة: { $count }
pages = الصفحات
previous = السابق
next = التالي
administrator = مسؤول النظام
disabled = معطل
locked = الرموز محظورة
invitation-waits = لم تُرسل الدعوة بعد
sso = موفر الهوية

## Administration: one account

account = الحساب
account-facts = عن الحساب
account-gone = لم يعد هذا الحساب موجودًا. ارجع إلى قائمة الحسابات.
email = البريد الإلكتروني
person-name = اسم الشخص
kind = النوع
internal = داخلي
external = خارجي
origin = تسجيل الدخول
origin-local = بكلمة مرور
origin-sso = لدى موفر الهوية
added-on = أُضيف
last-sign-in = آخر تسجيل دخول
next-sign-in = بعد كلمة المرور
mfa = المصادقة متعددة العوامل
yes = نعم
no = لا
none = لا يوجد
never = لم يحدث
good-until = صالح حتى { $until }.
authenticator-of = ⁨{ $name }⁩: أُعدّ في { $day }، وآخر استخدام { $used }.
mfa-required-from = مطلوبة ابتداءً من { $day }
password-waits = لم تُرسل الدعوة بعد
password-temporary = مؤقتة، صالحة حتى { $until }
password-own = اختارها صاحب الحساب
next-set-up = إعداد تطبيق المصادقة
next-verify = رمز
next-change-password = اختيار كلمة مرور جديدة
next-nothing = لا شيء: كلمة المرور تكفي
disabled-since = معطل منذ { $moment }: لا يمكن لأحد تسجيل الدخول.
lock-password = أُدخلت كلمات مرور خاطئة: يمكن تجربة كلمة أخرى من متصفح جديد في { $moment }.
lock-codes = أُدخلت رموز خاطئة كثيرة في يوم واحد: لا يُقبل أي رمز قبل { $moment }.
lock-totp = رموز تطبيق المصادقة محظورة لأن كثيرًا منها كان خاطئًا.
lock-backup-codes = الرموز الاحتياطية محظورة لأن كثيرًا منها كان خاطئًا.
sso-text = يُسجَّل الدخول لدى موفر الهوية: تُدار كلمة المرور والعامل الثاني هناك.
own-account = هذا حسابك أنت. تُدار كلمة المرور وتطبيقات المصادقة والرموز في صفحة «الأمان»، ويتولى مسؤول آخر ما عدا ذلك.
to-username = { $act }: ⁨{ $username }⁩
to-person = { $act }: ⁨{ $name }⁩ (⁨{ $username }⁩)

## Administration: what is done to an account

edit = تعديل
edit-text = يُبلَّغ العنوان القديم أيضًا بعنوان البريد الجديد. ومن يصبح مسؤولًا أو لا يعود كذلك يُسجَّل خروجه من كل مكان.
administrator-box = يدير حسابات أخرى
account-edited = تم تعديل الحساب.
disable = تعطيل
disable-text = لن يتمكن أحد من تسجيل الدخول إلى هذا الحساب حتى يُفعَّل من جديد. لا يضيع منه شيء.
account-disabled = تم تعطيل الحساب.
enable = تفعيل
enable-text = سيتمكن صاحب الحساب من تسجيل الدخول من جديد بكلمة المرور وتطبيق المصادقة السابقين.
account-enabled = تم تفعيل الحساب.
unlock = إلغاء الحظر
unlock-text = تنتهي فترات الانتظار بسبب كلمات المرور والرموز الخاطئة، وتُقبل الرموز المحظورة من جديد. تأكد من أن صاحب الحساب هو من أدخلها.
account-unlocked = أُلغي حظر الحساب.
send-password = إرسال كلمة مرور مؤقتة
send-password-text = تُرسل إلى صاحب الحساب كلمة مرور مؤقتة جديدة. تتوقف الكلمة السابقة عن العمل وتنتهي كل الجلسات. لا يمكن التراجع عن ذلك.
password-sent = كلمة مرور مؤقتة في الطريق.
sessions-end = تنتهي فورًا جلساته، وعددها: { $count }
reset-mfa = إعادة تعيين المصادقة
reset-mfa-text = تُزال تطبيقات المصادقة والرموز الاحتياطية لصاحب الحساب، وحيث تكون المصادقة متعددة العوامل مطلوبة تُعدّ من جديد عند تسجيل الدخول القادم. يُبلَّغ صاحب الحساب بالبريد. لا يمكن التراجع عن ذلك.
mfa-was-reset = أُعيد تعيين المصادقة متعددة العوامل.
make-bypass-code = إنشاء رمز تجاوز
make-bypass-code-text = لمن لا يملك الهاتف ولا الرموز الاحتياطية: رمز يحل محل العامل الثاني مرة واحدة خلال ساعة. تأكد من أنك تتحدث إلى صاحب الحساب، وسيُبلَّغ بالبريد. يتوقف أي رمز تجاوز سابق عن العمل.
bypass-code = رمز التجاوز
copy-bypass-code = نسخ رمز التجاوز
bypass-code-text = أخبر صاحب الحساب به الآن: لن يُعرض مرة أخرى. بعد كلمة المرور يختار «استخدام رمز احتياطي» ويُدخله. يعمل مرة واحدة حتى { $until }.
reason = السبب
reason-hint = يُبلَّغ صاحب الحساب بالسبب ويبقى في سجل النشاط.
reason-empty = أدخل سببًا: يُبلَّغ به صاحب الحساب.
reason-long = هذا أطول من أن يكون سببًا: استخدم 200 حرف على الأكثر.
reason-character = السبب سطر واحد بلا حروف غير مرئية. أعد كتابته.
refused-sso = ليس لحساب موفر الهوية كلمة مرور أو عامل ثانٍ هنا.
refused-disabled = الحساب معطل. فعّله أولًا.
refused-last-administrator = هذا آخر مسؤول يمكنه تسجيل الدخول. عيّن مسؤولًا آخر أولًا.
refused-no-authenticator = ليس للحساب تطبيق مصادقة، فلا يحتاج إلى رمز تجاوز.

## Administration: another account

add-account = إضافة حساب
whose-account = لمن الحساب
add-account-text = تصل صاحب الحساب رسالتان: اسم المستخدم مع رابط تسجيل الدخول، وكلمة مرور مؤقتة صالحة لمدة 24 ساعة.
username-hint = يتكوّن اسم المستخدم من حروف صغيرة من a إلى z وأرقام ونقاط وشرطات وشرطات سفلية. ولا يتغير أبدًا.
account-added = صار لـ⁨{ $who }⁩ حساب. رسالتان في الطريق.
sso-account-added = صار لـ⁨{ $who }⁩ حساب.
to-the-account = الانتقال إلى الحساب
username-taken = لحساب آخر اسم المستخدم هذا. اختر اسمًا آخر.
email-taken = لحساب آخر هذا البريد الإلكتروني. أدخل بريدًا آخر.
new-username-empty = أدخل اسم مستخدم.
new-username-long = هذا أطول من أن يكون اسم مستخدم: استخدم 64 حرفًا على الأكثر.
new-username-wrong = يتكوّن اسم المستخدم من حروف من a إلى z وأرقام ونقاط وشرطات وشرطات سفلية فقط، ويبدأ وينتهي بحرف أو رقم.
email-empty = أدخل بريدًا إلكترونيًا.
email-wrong = هذا ليس بريدًا إلكترونيًا، مثل grace@example.com. تحقق منه.
person-name-long = هذا أطول من أن يكون اسمًا: استخدم 128 حرفًا على الأكثر.
person-name-character = الاسم سطر واحد بلا حروف غير مرئية. أعد كتابته.

## Administration: accounts of a file

import-accounts = استيراد حسابات
columns = كيف يبدو الملف
import-text = ملف CSV كما تحفظه برامج الجداول. يسمي سطره الأول الأعمدة بأي ترتيب، ويجب أن يكون فيها «username» و«email».
column-username = حروف من a إلى z وأرقام ونقاط وشرطات وشرطات سفلية
column-email = حيث تُرسل الرسائل
column-name = اسم الشخص، ويجوز أن يكون فارغًا
column-kind = «internal» (داخلي) أو «external» (خارجي)، والفارغ داخلي
column-origin = «local» لحساب بكلمة مرور، أو «sso» لحساب لدى موفر الهوية، والفارغ بكلمة مرور
column-administrator = «true» (نعم) أو «false» (لا)، والفارغ لا
for-example = مثلًا:
the-file = الحسابات
csv-file = ملف CSV
csv-file-text = اختر ملفًا أو ألصق نصه أدناه. يوضح «فحص» ما سيحدث دون إضافة أي شيء.
csv-text = أو نصه
check = فحص
csv-empty = اختر ملفًا أو ألصق نصه أدناه.
csv-too-large = هذا الملف كبير جدًا: 16 ميغابايت على الأكثر. استورده على أجزاء.
csv-not-utf8 = هذا الملف ليس بترميز UTF-8 فتضيع حروف منه. احفظه بصيغة «CSV UTF-8» ثم اختره من جديد.
report = التقرير
can-be-imported = عدد الحسابات التي يمكن إضافتها: { $count }. لم يُضف شيء بعد.
import-now = استيراد
imported = عدد الحسابات المضافة: { $count }. تُرسل الدعوات تباعًا.
problems = عدد المشكلات: { $count }. لم يُضف شيء. صحّح الملف ثم افحصه من جديد.
problems-of = عدد المشكلات: { $count }. لم يُضف شيء. هذه أول { $told } منها.
line = السطر { $line }
wrong-no-accounts = لا يوجد تحت السطر الأول أي سطر فيه حساب.
wrong-too-many = هذه أكثر من 100000 حساب. استوردها على أجزاء.
wrong-missing-column = العمود «⁨{ $column }⁩» ناقص.
wrong-unknown-column = لا يوجد عمود باسم «⁨{ $column }⁩». احذفه أو صحّح اسمه.
wrong-repeated-column = العمود «⁨{ $column }⁩» مكرر.
wrong-field-count = فيه { $found } من الحقول، وفي السطر الأول { $expected }.
wrong-repeated = مستخدم بالفعل في السطر { $line }.
wrong-taken = «⁨{ $column }⁩» لحساب آخر.
wrong-empty = «⁨{ $column }⁩» فارغ.
wrong-too-long = «⁨{ $column }⁩» طويل جدًا.
wrong-character = في «⁨{ $column }⁩» حرف لا يجوز أن يكون هناك.
wrong-form = صيغة «⁨{ $column }⁩» غير صحيحة.
invitations = الدعوات
invitations-wait = بقي إرسال { $waiting } من { $of } من الدعوات.

## Administration: settings

settings-text = يسري التغيير فورًا على الجميع. ويحتاج مسؤولو النظام دائمًا إلى المصادقة متعددة العوامل مهما كان الإعداد.
mfa-internal = مصادقة الحسابات الداخلية
mfa-external = مصادقة الحسابات الخارجية
mfa-off = متوقفة
mfa-optional = اختيارية
mfa-required = مطلوبة
setting-touches = عدد الحسابات من هذا النوع: { $accounts }، ومنها بلا تطبيق مصادقة: { $without }.
holds-since = «{ $what }» منذ { $day }.
grace-ends = يمكن تأجيلها حتى { $day }.
would-be-off = إذا حفظت هذا فلن يُطلب رمز من أحد. تبقى تطبيقات المصادقة التي أُعدّت، وتُطلب من جديد عند التشغيل.
would-be-optional = إذا حفظت هذا فسيُعرض على الجميع إعداد تطبيق مصادقة ويمكن تخطيه. ومن لديه تطبيق يُطلب رمزه.
would-be-required = إذا حفظت هذا فعلى { $count } من الحسابات إعداد تطبيق مصادقة عند تسجيل الدخول القادم.
would-be-required-from = إذا حفظت هذا فعلى { $count } من الحسابات إعداد تطبيق مصادقة حتى { $day }.
grace = فترة السماح
grace-days = الأيام
grace-text = حيث تكون المصادقة متعددة العوامل مطلوبة، يمكن تأجيل إعدادها هذا العدد من الأيام من يوم صارت مطلوبة أو من يوم إضافة الحساب، أيهما جاء بعد الآخر. مع 0 تأتي عند تسجيل الدخول القادم.
grace-days-wrong = أدخل عدد الأيام، من 0 إلى 365.
grace-days-long = فترة السماح 365 يومًا على الأكثر.
backup-codes-setting = عند إيقافها تُخفى الرموز ولا تُقبل، وعند تشغيلها من جديد يعمل ما بقي منها كما كان.
accounts-with-codes = عدد الحسابات التي لها رموز احتياطية: { $count }
in-use = مستخدمة
not-in-use = غير مستخدمة
setting-saved = حُفظ الإعداد وهو سارٍ من الآن.

## Administration: activity

look-through = تصفح
acts = ما تم
to-account = على حساب (اسم المستخدم)
by-account = بواسطة (اسم المستخدم)
what = ماذا
any-act = أي شيء
from-day = من
until-day = إلى
look = عرض النشاط
download-csv = تنزيل CSV
no-acts = لم يحدث شيء من ذلك.
all-of-account = كل نشاط هذا الحساب
by-whom = بواسطة ⁨{ $username }⁩
by-command-line = من سطر الأوامر
by-stranger = من شخص لم يسجّل الدخول
act-count = العدد: { $count }
kind-signed-in = تسجيل دخول
kind-signed-out = تسجيل خروج
kind-sessions-ended = إنهاء جلسات أخرى
kind-wrong-password = كلمة مرور خاطئة
kind-wrong-code = رمز خاطئ
kind-locked = حظر الرموز بعد كثرة الخاطئ منها
kind-password-changed = تغيير كلمة المرور
kind-reset-requested = إرسال رمز لكلمة مرور جديدة
kind-password-reset = إعادة تعيين كلمة المرور برمز من رسالة
kind-temporary-password-sent = إرسال كلمة مرور مؤقتة
kind-set-up = إعداد تطبيق مصادقة
kind-replaced = استبدال تطبيق مصادقة
kind-renamed = تغيير اسم تطبيق مصادقة
kind-removed = إزالة تطبيق مصادقة
kind-codes-saved = حفظ الرموز الاحتياطية
kind-codes-regenerated = إعادة إنشاء الرموز الاحتياطية
kind-code-used = استخدام رمز احتياطي
kind-mfa-reset = إعادة تعيين المصادقة
kind-account-added = إضافة حساب
kind-account-disabled = تعطيل حساب
kind-account-enabled = تفعيل حساب
kind-account-edited = تعديل حساب
kind-account-unlocked = إلغاء حظر حساب
kind-accounts-imported = استيراد حسابات
kind-bypass-code-issued = إنشاء رمز تجاوز
kind-bypass-code-used = استخدام رمز تجاوز
kind-activity-exported = تصدير النشاط
kind-identity-linked = ربط بموفر الهوية
kind-setting-changed = تغيير إعداد

## Mail, for the server alone

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

mail-password-generated = حسابك الجديد
mail-password-generated-account = أُنشئ لك حساب في { $application }.
mail-password-generated-sign-in = ستصلك كلمة مرور مؤقتة في رسالة ثانية. سجّل الدخول من هنا:
mail-password-generated-phone = ستحتاج إلى تطبيق مصادقة على هاتفك: يعرض أول تسجيل دخول رمز QR لتمسحه به ضوئيًا.

mail-new-password = كلمة مرور جديدة
mail-new-password-is = هذه كلمة المرور المؤقتة الخاصة بك في { $application }.
mail-new-password-until = وهي صالحة حتى { $date }. ستختار كلمة مرور خاصة بك عند أول تسجيل دخول.

mail-password-changed = تم تغيير كلمة المرور
mail-password-changed-when = تم تغيير كلمة مرور حسابك في { $date }.
mail-password-changed-sessions = تم تسجيل الخروج من جميع جلسات الحساب الأخرى.
mail-password-changed-not-you = إذا لم تكن أنت من فعل ذلك، فأبلغ مسؤول النظام واختر كلمة مرور جديدة فورًا برمز عبر البريد الإلكتروني:

mail-password-reset-requested = طلب إعادة تعيين كلمة المرور
mail-password-reset-requested-asked = طُلبت كلمة مرور جديدة لحسابك في { $application }. إذا كنت أنت من طلبها، فاخترها بهذا الرمز:
mail-password-reset-requested-link = أو افتح هذه الصفحة، حيث الرمز مكتوب مسبقًا:
mail-password-reset-requested-until = الرمز صالح لمرة واحدة، حتى { $date }.
mail-password-reset-requested-not-you = إذا لم تكن أنت من طلب ذلك، فلا داعي لفعل شيء: من دون الرمز تبقى كلمة مرورك كما هي.

mail-password-reset = تمت إعادة تعيين كلمة المرور
mail-password-reset-when = اختيرت كلمة مرور جديدة لحسابك في { $date } برمز من رسالة بريد إلكتروني.
mail-password-reset-sessions = تم تسجيل الخروج من جميع جلسات الحساب.
mail-password-reset-not-you = إذا لم تكن أنت من فعل ذلك، فهناك من يقرأ بريدك: أبلغ مسؤول النظام فورًا.

mail-authenticator-set-up = تم إعداد تطبيق المصادقة
mail-authenticator-set-up-when = تم إعداد تطبيق مصادقة لحسابك في { $date }.
mail-authenticator-set-up-not-you = إذا لم تكن أنت من فعل ذلك، فأبلغ مسؤول النظام فورًا: هناك من يعرف كلمة مرورك.

mail-authenticator-replaced = تم استبدال تطبيق المصادقة
mail-authenticator-replaced-when = تم إعداد تطبيق مصادقة لحسابك في { $date } بدلًا من تطبيق آخر. لم تعد رموز التطبيق الآخر صالحة.
mail-authenticator-replaced-not-you = إذا لم تكن أنت من فعل ذلك، فأبلغ مسؤول النظام فورًا: هناك من يستطيع تسجيل الدخول باسمك.

mail-authenticator-removed = تمت إزالة تطبيق المصادقة
mail-authenticator-removed-when = تمت إزالة تطبيق مصادقة من حسابك في { $date }. لم تعد رموزه صالحة.
mail-authenticator-removed-not-you = إذا لم تكن أنت من فعل ذلك، فغيّر كلمة مرورك وأبلغ مسؤول النظام فورًا.

mail-backup-code-used = تم استخدام رمز احتياطي
mail-backup-code-used-when = تم استخدام رمز احتياطي لتسجيل الدخول في { $date }.
mail-backup-code-used-not-you = إذا لم تكن أنت من فعل ذلك، فغيّر كلمة مرورك وأبلغ مسؤول النظام.

mail-backup-codes-regenerated = تم إنشاء رموز احتياطية جديدة
mail-backup-codes-regenerated-when = أُنشئت رموز احتياطية جديدة لحسابك في { $date }. لم تعد الرموز القديمة صالحة، سواء استُخدمت أم لا.
mail-backup-codes-regenerated-not-you = إذا لم تكن أنت من فعل ذلك، فأبلغ مسؤول النظام فورًا: هناك من لديه تطبيق المصادقة الخاص بك.

mail-account-locked = تم قفل الحساب
mail-account-locked-since = أُدخلت رموز خاطئة كثيرة لحسابك. لم يعد يقبل الرموز منذ { $date }.
mail-account-locked-ask = اطلب من مسؤول النظام إعادة تعيين المصادقة متعددة العوامل.
mail-account-locked-not-you = إذا لم تكن أنت من فعل ذلك، فغيّر كلمة مرورك أيضًا: فمن أدخل الرموز يعرفها.

mail-mfa-reset = تمت إعادة تعيين المصادقة متعددة العوامل
mail-mfa-reset-when = أعاد مسؤول النظام تعيين المصادقة متعددة العوامل لحسابك في { $date }.
mail-mfa-reset-sign-in = ستُعِدّها من جديد عند تسجيل دخولك التالي:
mail-mfa-reset-not-you = إذا لم تطلب ذلك، فأبلغ مسؤول النظام.

mail-bypass-code-issued = رمز لتسجيل الدخول مرة واحدة
mail-bypass-code-issued-when = أنشأ مسؤول النظام في { $date } رمزًا لحسابك يحل مرة واحدة محل تطبيق المصادقة، خلال ساعة.
mail-bypass-code-issued-told = سيخبرك مسؤول النظام بالرمز. أدخله عند تسجيل الدخول حيث يُدخَل الرمز الاحتياطي.
mail-bypass-code-issued-not-you = إذا لم تطلب ذلك، فأبلغ مسؤول النظام فورًا.

mail-bypass-code-used = استُخدم رمز تسجيل الدخول مرة واحدة
mail-bypass-code-used-when = استُخدم الرمز الذي أنشأه مسؤول النظام لحسابك لتسجيل الدخول في { $date }.
mail-bypass-code-used-not-you = إذا لم تكن أنت من فعل ذلك، فغيِّر كلمة المرور وأبلغ مسؤول النظام فورًا.

mail-email-changed = تم تغيير عنوان بريدك الإلكتروني
mail-email-changed-when = غيَّر مسؤول النظام عنوان البريد الإلكتروني لحسابك في { $date }.
mail-email-changed-from-now = من الآن فصاعدًا تُرسَل رسائل هذا الحساب إلى العنوان الجديد وحده.
mail-email-changed-not-you = إذا لم تطلب ذلك، فأبلغ مسؤول النظام.
