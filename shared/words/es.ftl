### Every word that people read, in Spanish; en.ftl says what each is for.
###
### «Usted», and words that Spain and America share: «escriba», «teléfono». One word for one thing: inicio de sesión, sesión,
### aplicación de autenticación, código de respaldo, contraseña temporal.
### Where it can be so, what is said of a person fits a woman and a man.

## The language itself

language-name = Español
direction = ltr
locale = es
colon = :
languages = Idioma

## Login

login = Inicio de sesión
username = Nombre de usuario
password = Contraseña
show = Mostrar
show-password = Mostrar contraseña
sign-in = Iniciar sesión
forgot-password = ¿Ha olvidado su contraseña?
login-with-provider = Iniciar sesión con el proveedor de identidad
login-with = Iniciar sesión con { $provider }
send-temporary-password = Enviar una nueva contraseña temporal
caps-lock = Bloq Mayús está activado.
wrong-credentials = El nombre de usuario y la contraseña no coinciden. Revise ambos e inténtelo de nuevo.
temporary-password-expired = Su contraseña temporal es correcta, pero ha caducado: vale durante 24 horas. Pida que le envíen una nueva a su correo electrónico.
temporary-password-sent = Una nueva contraseña temporal va de camino a su correo electrónico. Inicie sesión con ella en las próximas 24 horas.

## Verification Required

verify-title = Verificación necesaria
verify-intro = Escriba el código de 6 dígitos que su aplicación de autenticación muestra para { $application }. Un código pegado se envía al instante.
code = Código
next-code = Su aplicación mostrará un nuevo código en { $seconds ->
    [one] { $seconds } segundo
   *[other] { $seconds } segundos
}.
verify = Verificar
back-to-qr-code = Volver al código QR
use-backup-code = Usar un código de respaldo
another-account = Iniciar sesión con otra cuenta
sign-in-ended = Demasiados códigos incorrectos: este inicio de sesión ha terminado. Inicie sesión de nuevo para volver a empezar.
code-wrong = Ese código no es correcto. Escriba el más reciente que muestre su aplicación.
code-wrong-time = La hora actual es { $time }. Si su teléfono muestra otra, active en él la fecha y hora automáticas.
code-spent = Ese código ya se ha usado. Espere al siguiente.
code-stale = Ya se ha usado un código más reciente. Espere al siguiente.
codes-blocked = Se han escrito demasiados códigos incorrectos para esta cuenta, por lo que los códigos de la aplicación de autenticación están bloqueados. Use un código de respaldo o consulte a su administrador.
clock-behind = El reloj de su teléfono está atrasado { $minutes ->
    [one] alrededor de { $minutes } minuto
   *[other] unos { $minutes } minutos
}. Active en él la fecha y hora automáticas y luego escriba el nuevo código.
clock-ahead = El reloj de su teléfono está adelantado { $minutes ->
    [one] alrededor de { $minutes } minuto
   *[other] unos { $minutes } minutos
}. Active en él la fecha y hora automáticas y luego escriba el nuevo código.
tries-left = { $count ->
    [one] Le queda { $count } intento
   *[other] Le quedan { $count } intentos
}.

## Verify with Backup Code

backup-code-title = Verificar con código de respaldo
backup-code-intro = Escriba uno de los códigos de respaldo que guardó al configurar su cuenta. Cada uno sirve una sola vez.
backup-code = Código de respaldo
use-authenticator = Usar su aplicación de autenticación
backup-code-wrong = Ese no es uno de sus códigos de respaldo. Revise cada letra y cada dígito.
backup-code-used = Ese código ya se ha usado. Cada código de respaldo sirve una sola vez: escriba otro.
backup-codes-blocked = Se han escrito demasiados códigos incorrectos para esta cuenta, por lo que los códigos de respaldo están bloqueados. Use su aplicación de autenticación o consulte a su administrador.
backup-code-accepted = Código de respaldo aceptado.
codes-left = { $count ->
    [0] No le queda ningún código de respaldo
    [one] Le queda { $count } código de respaldo
   *[other] Le quedan { $count } códigos de respaldo
}.
new-codes = Cree otros nuevos en «Seguridad».

## Signed in

signed-in = Sesión iniciada
signed-in-as = Ha iniciado sesión como { $username }.
signed-in-as-name = Ha iniciado sesión como { $name } ({ $username }).
go-to = Ir a { $application }
security = Seguridad
administration = Administración
set-up-within = Configure una aplicación de autenticación en «Seguridad» en un plazo de { $days ->
    [one] { $days } día
   *[other] { $days } días
}.
sign-out = Cerrar sesión

## The steps of a set-up

progress = Progreso
step-set-up = Configurar
step-verify = Verificar
step-save-codes = Guardar
step-done = hecho:

## What is wrong with what was typed

username-empty = Escriba su nombre de usuario o su correo electrónico.
username-wrong = Es demasiado largo para un nombre de usuario o un correo electrónico. Revise lo que ha escrito.
password-empty = Escriba su contraseña.
password-too-long = Es más larga de lo que puede ser aquí una contraseña. Revise lo que ha escrito.
code-empty = Escriba el código que muestra su aplicación de autenticación.
code-not-digits = Un código solo tiene dígitos. Escriba los 6 dígitos que muestra su aplicación de autenticación.
code-length = Un código tiene 6 dígitos. Escríbalos todos, y ninguno más.
backup-code-empty = Escriba uno de sus códigos de respaldo.
backup-code-character = Un código de respaldo solo tiene letras y dígitos. Quite todos los demás caracteres.
backup-code-length = Un código de respaldo tiene 15 letras y dígitos, en tres grupos de cinco. Escriba un código completo.

## When something is in the way

throttled-seconds = Demasiados intentos. Espere { $count ->
    [one] { $count } segundo
   *[other] { $count } segundos
} e inténtelo de nuevo.
throttled-minutes = Demasiados intentos. Espere { $count ->
    [one] { $count } minuto
   *[other] { $count } minutos
} e inténtelo de nuevo.
busy = El servidor está ocupado en este momento. Inténtelo de nuevo en unos instantes.
no-answer = El servidor no responde. No se ha perdido nada: revise su conexión e inténtelo de nuevo.
still-no-answer = El servidor sigue sin responder. Espere un momento e inténtelo de nuevo.
malformed = Esta página y el servidor no encajan, quizá tras una actualización. Vuelva a cargar la página e inténtelo de nuevo.
changed-elsewhere = Algo ha cambiado mientras tanto en otra ventana. Inténtelo de nuevo.
slow = Está tardando más de lo habitual. Lo que ha escrito se conserva; no salga de esta página.
offline = No hay conexión. Lo que ha escrito se conserva: continúe cuando se restablezca.
expired = La sesión ha caducado
expired-text = Pasó un rato sin actividad, así que se cerró la sesión para proteger su cuenta. No se ha perdido nada: inicie sesión de nuevo para continuar.
sign-in-again = Iniciar sesión de nuevo
not-found = Página no encontrada
not-found-text = No hay nada en esta dirección. Puede que esté mal escrita o que la página se haya movido.
to-start = Ir a la página de inicio
unreachable = El servidor no responde
unreachable-text = No hay respuesta del servidor. Revise su conexión e inténtelo de nuevo. Si sigue así, avise a su administrador.
try-again = Intentar de nuevo
loading = Cargando
sign-in-ends-soon = Este inicio de sesión termina en 2 minutos. Complételo antes o inicie sesión de nuevo para volver a empezar.
session-ends-soon = Su sesión se cerrará en 2 minutos.
stay-signed-in = Mantener la sesión abierta
no-script = Esta página necesita JavaScript. Actívelo para este sitio y vuelva a cargar la página.
late = Está tardando más de lo debido. La página necesita JavaScript y WebAssembly, que todo navegador actual tiene. Revise su conexión y vuelva a cargar la página; si sigue así, pruebe con otro navegador o consulte a su administrador.

## Desk

## Set Up Required

set-up = Configuración necesaria
set-up-optional = Puede proteger su cuenta con un segundo paso: una aplicación de autenticación en su teléfono. También puede hacerlo más tarde.
set-up-until = Puede aplazarlo hasta el { $day }. A partir de entonces, iniciará sesión con un código.
scan = Abra su aplicación de autenticación, elija añadir una cuenta y escanee este código.
qr-code = Código QR que añade esta cuenta a una aplicación de autenticación. Si no puede escanearlo, elija «Configurar manualmente».
enlarge-qr-code = Ampliar el código QR
close = Cerrar
open-app = Abrir la aplicación de autenticación
open-app-hint = Si la aplicación está en este dispositivo, ábrala aquí. Si está en otro, escanee el código con él.
set-up-manually = Configurar manualmente
manual-hint = Escriba estos datos en su aplicación de autenticación:
name = Nombre
key = Clave
type = Tipo
time-based = Basado en el tiempo
copy = Copiar
copy-name = Copiar nombre
copy-key = Copiar clave
copy-type = Copiar tipo
continue = Continuar
skip = Omitir por ahora

## Backup Codes

backup-codes = Códigos de respaldo
backup-codes-intro = Si algún día pierde su teléfono, podrá iniciar sesión una vez con cada uno de estos códigos. Guárdelos en un lugar seguro, como un gestor de contraseñas.
download = Descargar
print = Imprimir
codes-saved = He guardado estos códigos
codes-not-saved = Guarde primero los códigos y luego marque esta casilla. No se volverán a mostrar.
done = Listo
copied = Copiado al portapapeles.
selected = Su navegador no permite copiar desde aquí. El texto está seleccionado: pulse Ctrl+C, o ⌘C en un Mac.
downloaded = El archivo está entre sus descargas.

## The saved copy of the backup codes

saved-title = Códigos de respaldo
saved-application = Aplicación
saved-username = Nombre de usuario
saved-date = Fecha
saved-file = codigos de respaldo
saved-how-1 = Inicie sesión con su nombre de usuario y su contraseña. En la página «Verificación necesaria», elija «Usar un código de respaldo» y escriba uno de estos códigos.
saved-how-2 = Cada código sirve una sola vez. Márquelo cuando lo haya usado.
saved-how-3 = Guárdelos en un lugar seguro, lejos de su teléfono: quien tenga uno y su contraseña puede iniciar sesión en su nombre.

## Change your Password

change-password-title = Cambiar su contraseña
change-password-forced = Ha iniciado sesión con una contraseña temporal. Para terminar, elija una propia.
old-password = Contraseña actual
show-old-password = Mostrar contraseña actual
new-password = Nueva contraseña
show-new-password = Mostrar nueva contraseña
confirm-password = Confirmar nueva contraseña
show-confirm-password = Mostrar confirmación de la nueva contraseña
change-password = Cambiar contraseña
rules = La nueva contraseña
rule-kept = se cumple:
rule-open = aún no se cumple:
rule-length = tiene al menos 12 caracteres
rule-not-common = no es una que use mucha gente
rule-not-own-words = no está formada por su nombre, su correo electrónico o el nombre de la aplicación
password-changed = Su contraseña se ha cambiado. Se han cerrado todas sus demás sesiones.
old-password-wrong = Esa no es su contraseña actual. Revísela e inténtelo de nuevo.
same-password = Esa es su contraseña actual. Elija una nueva.
back = Volver

## What is wrong with a new password

new-password-empty = Escriba una nueva contraseña.
new-password-too-short = Es demasiado corta: use al menos 12 caracteres.
new-password-too-long = Es demasiado larga: use como máximo 256 caracteres.
new-password-own-words = Esta contraseña está formada por su nombre, su correo electrónico o el nombre de la aplicación. Elija una que nadie pueda adivinar.
new-password-common = Esta contraseña es de las que se adivinan primero. Elija otra, por ejemplo varias palabras que no tengan nada que ver entre sí.
confirmation-empty = Escriba la nueva contraseña otra vez.
confirmation-wrong = No coincide con la nueva contraseña. Escríbala otra vez.

## A forgotten password

request-reset = Restablecer la contraseña
request-reset-intro = Escriba su nombre de usuario o su correo electrónico. Recibirá un correo con un código que permite elegir una contraseña nueva.
username-or-email = Nombre de usuario o correo electrónico
send-verification-email = Enviar correo de verificación
reset-mail-sent = Si existe una cuenta con ese nombre y con contraseña, va en camino un correo con un código. Si no llega nada en unos minutos, mire entre el correo no deseado o pregunte a su administrador.
have-reset-code = Tengo un código
reset-password = Elegir una contraseña nueva
reset-password-intro = Escriba el código del correo y elija una contraseña nueva.
verification-code = Código de verificación
reset-code-empty = Escriba el código del correo.
reset-code-character = Eso no es un código: solo tiene letras y cifras. Copie el del correo.
reset-code-length = El código tiene 28 letras y cifras. Cópielo entero del correo.
reset-code-wrong = No hemos enviado ese código últimamente. Copie el del correo más reciente.
reset-code-ended = Este código ya no vale: se ha usado, tiene más de 15 minutos o se envió uno más reciente. Pida un correo nuevo.
new-reset-mail = Enviar otro correo
password-reset-done = Tiene una contraseña nueva y se ha cerrado su sesión en todas partes. Vaya al inicio de sesión y entre con ella.
back-to-login = Volver al inicio de sesión

## Login with the identity provider

sso-unavailable = El proveedor de identidad no responde. Espere un momento e inténtelo de nuevo. Si sigue así, avise a su administrador.
sso-refused = El proveedor de identidad no ha iniciado su sesión. Quizá usted canceló, o no le permite entrar aquí. Inténtelo de nuevo o pregunte a su administrador.
sso-ended = Este inicio de sesión ha terminado: tardó más de 15 minutos, ya estaba completado o empezó en otro navegador. Empiece de nuevo.
sso-unbelievable = No se pudo comprobar la respuesta del proveedor de identidad, por eso no se ha iniciado su sesión. Inténtelo de nuevo. Si vuelve a ocurrir, avise a su administrador.
sso-no-account = El proveedor de identidad le conoce, pero usted no tiene cuenta aquí. Pida una a su administrador.
sso-disabled = Su cuenta está desactivada aquí. Pregunte a su administrador.

## Security

security-password-text = Una contraseña larga que no use en ningún otro sitio es la mejor protección de su cuenta.
identity-provider = Proveedor de identidad
security-provider-text = Usted inicia sesión con su proveedor de identidad. Su contraseña y su segundo paso están allí; cámbielos allí.
change-password-link = Cambiar su contraseña
cancel = Cancelar
save = Guardar

## Password or code again

confirm-title = Confirme que es usted
confirm-by-password = Para continuar, escriba de nuevo su contraseña.
confirm-by-code = Para continuar, escriba un código de su aplicación de autenticación.
confirm-at-provider = Para continuar, inicie sesión una vez más con su proveedor de identidad. Después vuelva aquí e inténtelo de nuevo.
confirm = Confirmar
take-code-instead = Usar un código en su lugar
take-password-instead = Usar su contraseña en su lugar
password-wrong = Esa no es su contraseña. Revísela e inténtelo de nuevo.

## Security: authenticators

authenticators = Aplicaciones de autenticación
authenticators-text = Al iniciar sesión se le pide un código de una de ellas. Puede tener hasta 5, por ejemplo una en un segundo teléfono.
authenticators-none = Todavía no tiene ninguna. Con una, nadie puede iniciar sesión en su nombre solo con su contraseña.
authenticators-off = Esta aplicación no pide ningún código al iniciar sesión.
authenticator = Aplicación de autenticación
authenticator-facts = Configurada el { $day }. Último uso: { $used }.
add-authenticator = Configurar una aplicación de autenticación
rename = Renombrar
rename-it = Renombrar { $name }
replace = Reemplazar
replace-it = Reemplazar { $name }
replace-text = La anterior vale hasta que se confirme la nueva.
remove = Quitar
remove-it = Quitar { $name }
remove-text = Sus códigos dejan de valer de inmediato. No se puede deshacer.
remove-last-text = Es la única que tiene: con ella desaparecen sus códigos de respaldo, y bastará su contraseña para iniciar sesión. No se puede deshacer.
remove-last-refused = Es su única aplicación de autenticación, y su cuenta necesita una. Configure antes otra, o reemplace esta.
authenticator-name = Nombre de la aplicación
authenticator-name-text = Cuando la aplicación tenga la cuenta, póngale un nombre por el que la reconozca, como «Teléfono del trabajo», y escriba el código que muestra.
authenticator-name-empty = Escriba un nombre por el que reconozca la aplicación, como «Teléfono del trabajo».
authenticator-name-long = Es demasiado largo para un nombre: use como máximo 40 caracteres.
authenticator-name-character = Un nombre solo tiene letras, cifras y signos. Quite todo lo demás.
authenticator-set-up = La aplicación de autenticación está configurada.
authenticator-replaced = La nueva aplicación de autenticación está configurada. Los códigos de la anterior ya no valen.
authenticator-renamed = La aplicación de autenticación tiene su nuevo nombre.
authenticator-removed = La aplicación de autenticación se ha quitado.

## Security: backup codes

regenerate = Regenerar los códigos de respaldo
regenerate-text = Recibe cinco códigos nuevos para guardar. Los anteriores dejan de valer de inmediato, usados o no. Para continuar, escriba el código que muestra su aplicación de autenticación.

## Security: sessions

sessions = Sesiones
sessions-text = Dónde tiene la sesión iniciada. Cierre las sesiones que no reconozca y cambie después su contraseña.
session-this = Este navegador
session-unknown = Navegador desconocido
session-facts = Desde { $address }, el { $first }. Última actividad: { $last }.
sign-out-of = Cerrar sesión en { $browser }
sign-out-others = Cerrar las demás sesiones
session-ended = Se ha cerrado la sesión en ese navegador.
sessions-ended = Se han cerrado sus demás sesiones.

## Security: recent activity

activity = Actividad reciente
show-more = Mostrar más
act-signed-in = Inició sesión.
act-signed-in-by-code = Inició sesión con un código de su aplicación de autenticación.
act-signed-in-by-backup-code = Inició sesión con un código de respaldo.
act-signed-out = Cerró la sesión.
act-wrong-code = Se escribió un código incorrecto de la aplicación de autenticación.
act-wrong-backup-code = Se escribió un código de respaldo incorrecto.
act-locked = Se bloquearon los códigos de la aplicación de autenticación: demasiados eran incorrectos.
act-backup-codes-locked = Se bloquearon los códigos de respaldo: demasiados eran incorrectos.
act-password-changed = Cambió su contraseña.
act-reset-requested = Se le envió un correo con un código para una contraseña nueva.
act-password-reset = Se eligió una contraseña nueva con un código de un correo.
act-temporary-password-sent = Se le envió una contraseña temporal.
act-set-up = Configuró una aplicación de autenticación.
act-set-up-named = Configuró «{ $name }» como aplicación de autenticación.
act-replaced = Configuró «{ $name }» en lugar de otra aplicación de autenticación.
act-renamed = Cambió el nombre de «{ $name }» a «{ $text }».
act-removed = Quitó «{ $name }» de sus aplicaciones de autenticación.
act-codes-saved = Guardó códigos de respaldo nuevos.
act-codes-regenerated = Regeneró sus códigos de respaldo.
act-mfa-reset = Un administrador quitó sus aplicaciones de autenticación y sus códigos de respaldo.
act-reason = Motivo: { $text }
act-identity-linked = Su cuenta se vinculó con el proveedor de identidad.
act-account-added = Se creó su cuenta.
act-account-disabled = Un administrador desactivó su cuenta.
act-account-enabled = Un administrador volvió a activar su cuenta.
act-account-edited = Un administrador cambió los datos de su cuenta.
act-unlocked = Un administrador desbloqueó su cuenta.
act-bypass-code-issued = Un administrador creó un código de emergencia para usted.
act-bypass-code-used = Inició sesión con un código de emergencia.
act-accounts-imported = Se importaron cuentas.
act-activity-exported = Se exportó la actividad de todos.
act-setting-changed = Se cambió un ajuste.
act-sessions-ended = { $count ->
    [one] Se cerró { $count } sesión más.
   *[other] Se cerraron { $count } sesiones más.
}
act-wrong-password = { $count ->
    [one] Se escribió una contraseña incorrecta.
   *[other] Se escribieron { $count } contraseñas incorrectas seguidas.
}
act-code-used = Usó un código de respaldo y { $count ->
    [0] no le quedaba ninguno
   *[other] le quedaban { $count }
}.

## Administration: accounts

accounts = Cuentas
mfa-settings = Ajustes de MFA
all-activity = Actividad
search-accounts = Buscar por nombre, nombre de usuario o correo
show-only = Mostrar
all-accounts = Todas las cuentas
administrators = Administradores
disabled-accounts = Cuentas desactivadas
locked-accounts = Cuentas con códigos bloqueados
waiting-accounts = Invitaciones pendientes
no-accounts = Ninguna cuenta coincide. Busque una parte menor del nombre o muestre todas las cuentas.
accounts-found = { $count ->
    [one] { $count } cuenta en esta página.
   *[other] { $count } cuentas en esta página.
}
pages = Páginas
previous = Anterior
next = Siguiente
administrator = Administrador
disabled = Desactivada
locked = Códigos bloqueados
invitation-waits = Invitación pendiente
sso = Proveedor de identidad

## Administration: one account

account = Cuenta
account-facts = Sobre la cuenta
account-gone = Esa cuenta ya no existe. Vuelva a la lista de cuentas.
email = Correo electrónico
person-name = Nombre de la persona
kind = Tipo
internal = Interna
external = Externa
origin = Inicio de sesión
origin-local = Con una contraseña
origin-sso = En el proveedor de identidad
added-on = Creada
last-sign-in = Último inicio de sesión
next-sign-in = Tras la contraseña sigue
mfa = Autenticación multifactor
yes = Sí
no = No
none = Ninguna
never = Nunca
good-until = Válido hasta el { $until }.
authenticator-of = { $name }: configurada el { $day }, usada por última vez el { $used }.
mfa-required-from = Obligatoria a partir del { $day }
password-waits = Su invitación está pendiente de envío
password-temporary = Temporal, válida hasta el { $until }
password-own = Elegida por la persona
next-set-up = Configurar una aplicación de autenticación
next-verify = Un código
next-change-password = Elegir una contraseña nueva
next-nothing = Nada: basta la contraseña
disabled-since = Desactivada desde el { $moment }: nadie puede iniciar sesión.
lock-password = Se escribieron contraseñas incorrectas: desde un navegador nuevo, se puede probar otra el { $moment }.
lock-codes = En un día se escribieron demasiados códigos incorrectos: no se acepta ninguno antes del { $moment }.
lock-totp = Los códigos de la aplicación de autenticación están bloqueados: demasiados eran incorrectos.
lock-backup-codes = Los códigos de respaldo están bloqueados: demasiados eran incorrectos.
sso-text = Inicia sesión en el proveedor de identidad: allí se gestionan la contraseña y el segundo factor.
own-account = Esta es su propia cuenta. La contraseña, las aplicaciones de autenticación y los códigos se gestionan en «Seguridad»; de lo demás se ocupa otro administrador.
to-username = { $act }: { $username }
to-person = { $act }: { $name } ({ $username })

## Administration: what is done to an account

edit = Editar
edit-text = De un correo nuevo se avisa también al anterior. Quien pasa a ser administrador, o deja de serlo, queda desconectado en todas partes.
administrator-box = Administra otras cuentas
account-edited = La cuenta se ha modificado.
disable = Desactivar
disable-text = Nadie podrá iniciar sesión en esta cuenta hasta que se active de nuevo. No se pierde nada de ella.
account-disabled = La cuenta está desactivada.
enable = Activar
enable-text = La persona podrá iniciar sesión de nuevo, con la contraseña y la aplicación de autenticación de antes.
account-enabled = La cuenta está activada.
unlock = Desbloquear
unlock-text = Terminan las esperas por contraseñas y códigos incorrectos, y los códigos bloqueados se aceptan de nuevo. Asegúrese de que los escribió la propia persona.
account-unlocked = La cuenta está desbloqueada.
send-password = Enviar una contraseña temporal
send-password-text = Se envía a la persona una contraseña temporal nueva. La anterior deja de valer y todas las sesiones terminan. No se puede deshacer.
password-sent = Una contraseña temporal va de camino.
sessions-end = { $count ->
    [one] { $count } sesión suya termina de inmediato.
   *[other] { $count } sesiones suyas terminan de inmediato.
}
reset-mfa = Restablecer MFA
reset-mfa-text = Se quitan las aplicaciones de autenticación y los códigos de respaldo de la persona; donde la autenticación multifactor es obligatoria, se configura de nuevo en el próximo inicio de sesión. Se avisa a la persona por correo. No se puede deshacer.
mfa-was-reset = La autenticación multifactor se ha restablecido.
make-bypass-code = Crear un código de emergencia
make-bypass-code-text = Para quien no tiene teléfono ni códigos de respaldo: un código que sustituye una vez al segundo factor, durante una hora. Asegúrese de que habla con la propia persona, a quien se avisa por correo. Un código de emergencia anterior deja de valer.
bypass-code = Código de emergencia
copy-bypass-code = Copiar código de emergencia
bypass-code-text = Dígaselo ahora a la persona: no se muestra de nuevo. Tras la contraseña, elige «Usar un código de respaldo» y lo escribe. Sirve una vez, hasta el { $until }.
reason = Motivo
reason-hint = Se comunica el motivo a la persona y queda en la actividad.
reason-empty = Escriba un motivo: se comunica a la persona.
reason-long = Es demasiado largo para un motivo: use como máximo 200 caracteres.
reason-character = Un motivo es una línea sin caracteres invisibles. Escríbalo de nuevo.
refused-sso = Una cuenta del proveedor de identidad no tiene aquí contraseña ni segundo factor.
refused-disabled = La cuenta está desactivada. Actívela primero.
refused-last-administrator = Es el último administrador que puede iniciar sesión. Nombre antes a otro.
refused-no-authenticator = La cuenta no tiene aplicación de autenticación, así que no necesita un código de emergencia.

## Administration: another account

add-account = Crear una cuenta
whose-account = De quién es la cuenta
add-account-text = La persona recibe dos correos: el nombre de usuario con el enlace para iniciar sesión, y una contraseña temporal válida durante 24 horas.
username-hint = Un nombre de usuario tiene letras minúsculas de la a a la z, cifras, puntos, guiones y guiones bajos. No cambia nunca.
account-added = { $who } ya tiene una cuenta. Dos correos van de camino.
sso-account-added = { $who } ya tiene una cuenta.
to-the-account = Ir a la cuenta
username-taken = Otra cuenta tiene este nombre de usuario. Elija otro.
email-taken = Otra cuenta tiene este correo. Escriba otro.
new-username-empty = Escriba un nombre de usuario.
new-username-long = Es demasiado largo para un nombre de usuario: use como máximo 64 caracteres.
new-username-wrong = Un nombre de usuario solo tiene letras de la a a la z, cifras, puntos, guiones y guiones bajos, y empieza y acaba con letra o cifra.
email-empty = Escriba un correo electrónico.
email-wrong = No es un correo electrónico, como grace@example.com. Revíselo.
person-name-long = Es demasiado largo para un nombre: use como máximo 128 caracteres.
person-name-character = Un nombre es una línea sin caracteres invisibles. Escríbalo de nuevo.

## Administration: accounts of a file

import-accounts = Importar cuentas
columns = Cómo es el archivo
import-text = Un archivo CSV, como lo guardan las hojas de cálculo. Su primera línea nombra las columnas, en cualquier orden; «username» y «email» deben estar.
column-username = Letras de la a a la z, cifras, puntos, guiones y guiones bajos
column-email = Adonde van los correos
column-name = Cómo se llama la persona; puede estar vacío
column-kind = «internal» (interna) o «external» (externa); vacío significa interna
column-origin = «local» para una cuenta con contraseña, «sso» para una del proveedor de identidad; vacío significa con contraseña
column-administrator = «true» (sí) o «false» (no); vacío significa no
for-example = Por ejemplo:
the-file = Las cuentas
csv-file = Archivo CSV
csv-file-text = Elija un archivo o pegue su texto abajo. «Comprobar» dice qué se haría y no crea nada.
csv-text = O su texto
check = Comprobar
csv-empty = Elija un archivo o pegue su texto abajo.
csv-too-large = Este archivo es demasiado grande: 16 MB como máximo. Impórtelo por partes.
csv-not-utf8 = Este archivo no está en UTF-8 y se pierden letras. Guárdelo como «CSV UTF-8» y elíjalo de nuevo.
report = Informe
can-be-imported = { $count ->
    [one] Se puede crear { $count } cuenta. Todavía no se ha creado nada.
   *[other] Se pueden crear { $count } cuentas. Todavía no se ha creado nada.
}
import-now = Importar
imported = { $count ->
    [one] Se ha creado { $count } cuenta. Su invitación se envía poco a poco.
   *[other] Se han creado { $count } cuentas. Sus invitaciones se envían poco a poco.
}
problems = { $count ->
    [one] { $count } problema: no se creó nada. Corrija el archivo y compruébelo de nuevo.
   *[other] { $count } problemas: no se creó nada. Corrija el archivo y compruébelo de nuevo.
}
problems-of = { $count ->
    [one] { $count } problema: no se creó nada. Estos son los primeros { $told }.
   *[other] { $count } problemas: no se creó nada. Estos son los primeros { $told }.
}
line = Línea { $line }
wrong-no-accounts = Debajo de la primera línea no hay ninguna con una cuenta.
wrong-too-many = Son más de 100 000 cuentas. Impórtelas por partes.
wrong-missing-column = Falta la columna «{ $column }».
wrong-unknown-column = No existe la columna «{ $column }». Quítela o corrija su nombre.
wrong-repeated-column = La columna «{ $column }» está dos veces.
wrong-field-count = Tiene { $found } campos y la primera línea tiene { $expected }.
wrong-repeated = Ya se usa en la línea { $line }.
wrong-taken = «{ $column }» es de otra cuenta.
wrong-empty = «{ $column }» está vacío.
wrong-too-long = «{ $column }» es demasiado largo.
wrong-character = «{ $column }» tiene un carácter que no puede estar ahí.
wrong-form = «{ $column }» no tiene la forma correcta.
invitations = Invitaciones
invitations-wait = { $waiting ->
    [one] { $waiting } de { $of } invitaciones está pendiente.
   *[other] { $waiting } de { $of } invitaciones están pendientes.
}

## Administration: settings

settings-text = Un cambio vale de inmediato y para todos. Los administradores necesitan siempre la autenticación multifactor, sea cual sea el ajuste.
mfa-internal = MFA de las cuentas internas
mfa-external = MFA de las cuentas externas
mfa-off = Desactivada
mfa-optional = Opcional
mfa-required = Obligatoria
setting-touches = { $accounts ->
    [one] Afecta a { $accounts } cuenta de este tipo
   *[other] Afecta a { $accounts } cuentas de este tipo
}; de ellas, { $without ->
    [one] { $without } no tiene aplicación de autenticación
   *[other] { $without } no tienen aplicación de autenticación
}.
holds-since = «{ $what }» desde el { $day }.
grace-ends = Se puede aplazar hasta el { $day }.
would-be-off = Si guarda esto, no se pide código a nadie. Las aplicaciones de autenticación configuradas se conservan y se piden de nuevo al activarlo.
would-be-optional = Si guarda esto, se ofrece a todos configurar una aplicación de autenticación y se puede omitir. A quien tiene una se le pide su código.
would-be-required = { $count ->
    [one] Si guarda esto, { $count } cuenta tendrá que configurar una aplicación de autenticación en el próximo inicio de sesión.
   *[other] Si guarda esto, { $count } cuentas tendrán que configurar una aplicación de autenticación en el próximo inicio de sesión.
}
would-be-required-from = { $count ->
    [one] Si guarda esto, { $count } cuenta tendrá que configurar una aplicación de autenticación antes del { $day }.
   *[other] Si guarda esto, { $count } cuentas tendrán que configurar una aplicación de autenticación antes del { $day }.
}
grace = Período de gracia
grace-days = Días
grace-text = Donde la autenticación multifactor es obligatoria, se puede aplazar su configuración este número de días, desde el día en que pasó a serlo o en que se creó la cuenta, lo que sea posterior. Con 0, llega en el próximo inicio de sesión.
grace-days-wrong = Escriba un número de días, de 0 a 365.
grace-days-long = Un período de gracia tiene como máximo 365 días.
backup-codes-setting = Desactivados, los códigos se ocultan y no se aceptan; activados de nuevo, los que quedaban valen como antes.
accounts-with-codes = { $count ->
    [one] { $count } cuenta tiene códigos de respaldo.
   *[other] { $count } cuentas tienen códigos de respaldo.
}
in-use = En uso
not-in-use = Sin uso
setting-saved = El ajuste está guardado y vale desde ahora.

## Administration: activity

look-through = Consultar
acts = Lo que se hizo
to-account = En la cuenta de (nombre de usuario)
by-account = Por (nombre de usuario)
what = Qué
any-act = Cualquier cosa
from-day = Desde
until-day = Hasta
look = Mostrar actividad
download-csv = Descargar CSV
no-acts = No se hizo nada así.
all-of-account = Toda la actividad de esta cuenta
by-whom = por { $username }
by-command-line = por la línea de comandos
by-stranger = por alguien sin sesión
act-count = Número: { $count }
kind-signed-in = Inicio de sesión
kind-signed-out = Cierre de sesión
kind-sessions-ended = Otras sesiones cerradas
kind-wrong-password = Contraseña incorrecta
kind-wrong-code = Código incorrecto
kind-locked = Códigos bloqueados tras demasiados incorrectos
kind-password-changed = Contraseña cambiada
kind-reset-requested = Código para una contraseña nueva enviado
kind-password-reset = Contraseña restablecida con un código de un correo
kind-temporary-password-sent = Contraseña temporal enviada
kind-set-up = Aplicación de autenticación configurada
kind-replaced = Aplicación de autenticación reemplazada
kind-renamed = Aplicación de autenticación renombrada
kind-removed = Aplicación de autenticación quitada
kind-codes-saved = Códigos de respaldo guardados
kind-codes-regenerated = Códigos de respaldo regenerados
kind-code-used = Código de respaldo usado
kind-mfa-reset = MFA restablecida
kind-account-added = Cuenta creada
kind-account-disabled = Cuenta desactivada
kind-account-enabled = Cuenta activada
kind-account-edited = Cuenta editada
kind-account-unlocked = Cuenta desbloqueada
kind-accounts-imported = Cuentas importadas
kind-bypass-code-issued = Código de emergencia creado
kind-bypass-code-used = Código de emergencia usado
kind-activity-exported = Actividad exportada
kind-identity-linked = Vinculada con el proveedor de identidad
kind-setting-changed = Ajuste cambiado

## Mail, for the server alone

mail-hello = Hola, { $name }:
mail-date = { $day } de { $month ->
    [1] enero
    [2] febrero
    [3] marzo
    [4] abril
    [5] mayo
    [6] junio
    [7] julio
    [8] agosto
    [9] septiembre
    [10] octubre
    [11] noviembre
   *[12] diciembre
} de { $year }, { $time } UTC
mail-username = Nombre de usuario
mail-password = Contraseña
mail-codes-left = Códigos restantes
mail-reason = Motivo
mail-from = Desde
mail-verification-code = Código de verificación

mail-password-generated = Su cuenta nueva
mail-password-generated-account = Se ha creado una cuenta para usted en { $application }.
mail-password-generated-sign-in = Su contraseña temporal llega en un segundo mensaje. Inicie sesión aquí:
mail-password-generated-phone = Necesitará una aplicación de autenticación en su teléfono: al iniciar sesión por primera vez se muestra un código QR para escanearlo con ella.

mail-new-password = Contraseña nueva
mail-new-password-is = Esta es su contraseña temporal para { $application }.
mail-new-password-until = Es válida hasta el { $date }. Al iniciar sesión por primera vez elegirá una propia.

mail-password-changed = Se ha cambiado su contraseña
mail-password-changed-when = La contraseña de su cuenta se cambió el { $date }.
mail-password-changed-sessions = Se han cerrado todas las demás sesiones de la cuenta.
mail-password-changed-not-you = Si no fue usted, avise a su administrador y elija enseguida una contraseña nueva, con un código por correo electrónico:

mail-password-reset-requested = Restablecer la contraseña
mail-password-reset-requested-asked = Se ha pedido una contraseña nueva para su cuenta en { $application }. Si fue usted, elíjala con este código:
mail-password-reset-requested-link = O abra esta página, donde el código ya está escrito:
mail-password-reset-requested-until = El código es válido una sola vez, hasta el { $date }.
mail-password-reset-requested-not-you = Si no fue usted, no tiene que hacer nada: sin el código, su contraseña sigue como está.

mail-password-reset = Se ha restablecido su contraseña
mail-password-reset-when = Se eligió una contraseña nueva para su cuenta el { $date }, con un código recibido por correo electrónico.
mail-password-reset-sessions = Se han cerrado todas las sesiones de la cuenta.
mail-password-reset-not-you = Si no fue usted, otra persona lee su correo: avise enseguida a su administrador.

mail-authenticator-set-up = Aplicación de autenticación configurada
mail-authenticator-set-up-when = Se configuró una aplicación de autenticación para su cuenta el { $date }.
mail-authenticator-set-up-not-you = Si no fue usted, avise enseguida a su administrador: alguien conoce su contraseña.

mail-authenticator-replaced = Aplicación de autenticación sustituida
mail-authenticator-replaced-when = Se configuró una aplicación de autenticación para su cuenta el { $date }, en lugar de otra. Los códigos de la otra ya no son válidos.
mail-authenticator-replaced-not-you = Si no fue usted, avise enseguida a su administrador: alguien puede iniciar sesión en su nombre.

mail-authenticator-removed = Aplicación de autenticación eliminada
mail-authenticator-removed-when = Se eliminó una aplicación de autenticación de su cuenta el { $date }. Sus códigos ya no son válidos.
mail-authenticator-removed-not-you = Si no fue usted, cambie su contraseña y avise enseguida a su administrador.

mail-backup-code-used = Código de respaldo usado
mail-backup-code-used-when = Se usó un código de respaldo para iniciar sesión el { $date }.
mail-backup-code-used-not-you = Si no fue usted, cambie su contraseña y avise a su administrador.

mail-backup-codes-regenerated = Códigos de respaldo nuevos
mail-backup-codes-regenerated-when = Se crearon códigos de respaldo nuevos para su cuenta el { $date }. Los anteriores ya no son válidos, usados o no.
mail-backup-codes-regenerated-not-you = Si no fue usted, avise enseguida a su administrador: alguien tiene su aplicación de autenticación.

mail-account-locked = Cuenta bloqueada
mail-account-locked-since = Se han escrito demasiados códigos incorrectos para su cuenta. La cuenta ya no acepta más desde el { $date }.
mail-account-locked-ask = Pida a su administrador que restablezca la autenticación multifactor.
mail-account-locked-not-you = Si no fue usted, cambie también su contraseña: quien escribió los códigos la conoce.

mail-mfa-reset = Autenticación multifactor restablecida
mail-mfa-reset-when = Un administrador restableció la autenticación multifactor de su cuenta el { $date }.
mail-mfa-reset-sign-in = La configurará de nuevo la próxima vez que inicie sesión:
mail-mfa-reset-not-you = Si usted no lo ha pedido, avise a su administrador.

mail-bypass-code-issued = Código para iniciar sesión una vez
mail-bypass-code-issued-when = Un administrador creó el { $date } un código para su cuenta que sustituye una sola vez a su aplicación de autenticación, durante una hora.
mail-bypass-code-issued-told = El administrador le comunicará el código. Introdúzcalo al iniciar sesión, donde se introduce un código de respaldo.
mail-bypass-code-issued-not-you = Si usted no lo ha pedido, avise enseguida a su administrador.

mail-bypass-code-used = Código para iniciar sesión una vez utilizado
mail-bypass-code-used-when = El código que un administrador creó para su cuenta se utilizó para iniciar sesión el { $date }.
mail-bypass-code-used-not-you = Si no ha sido usted, cambie su contraseña y avise enseguida a su administrador.

mail-email-changed = Se cambió su dirección de correo electrónico
mail-email-changed-when = Un administrador cambió la dirección de correo electrónico de su cuenta el { $date }.
mail-email-changed-from-now = A partir de ahora, los mensajes de la cuenta se envían solo a la dirección nueva.
mail-email-changed-not-you = Si usted no lo ha pedido, avise a su administrador.
