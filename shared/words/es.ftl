### All user-visible text in Spanish. The comments on the messages are in en.ftl.
###
### Formal address (“usted”), and words that Spain and Latin America share: «escriba», «teléfono».
### One term for each thing: inicio de sesión, sesión,
### aplicación de autenticación, código de respaldo, contraseña temporal.
### Prefer gender-neutral wording where possible.

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
passkey-sign-in = Iniciar sesión con una llave de acceso
login-with-provider = Iniciar sesión con el proveedor de identidad
login-with = Iniciar sesión con { $provider }
send-temporary-password = Enviar una nueva contraseña temporal
caps-lock = Bloq Mayús está activado.
wrong-credentials = El nombre de usuario o la contraseña son incorrectos. Revíselos e inténtelo de nuevo.
temporary-password-expired = Su contraseña temporal ha caducado: era válida durante 24 horas. Pida que le envíen una nueva a su correo electrónico.
temporary-password-sent = Una nueva contraseña temporal va de camino a su correo electrónico. Inicie sesión con ella en las próximas 24 horas.
passkey-not-used = No se ha usado ninguna llave de acceso. Puede que haya cancelado la operación o que haya tardado demasiado. Inténtelo de nuevo o inicie sesión de otra forma.
passkey-rejected = Esta llave de acceso no se ha aceptado. Pruebe con otra o inicie sesión de otra forma.
passkey-expired = Ha tardado demasiado. Inténtelo de nuevo.
passkey-wrong-address = Las llaves de acceso no funcionan en esta dirección. Inicie sesión de otra forma y avise a su administrador.
passkey-failed = No se ha podido usar la llave de acceso. Inténtelo de nuevo o inicie sesión de otra forma.

## Verification Required

verify-title = Verificación necesaria
verify-intro = Escriba el código de 6 dígitos que su aplicación de autenticación muestra para { $application }. Si pega el código, se envía de inmediato.
code = Código
next-code = Su aplicación mostrará un nuevo código en { $seconds ->
    [one] { $seconds } segundo
   *[other] { $seconds } segundos
}.
remember-browser = No volver a preguntar en este navegador durante { $days ->
    [one] { $days } día
   *[other] { $days } días
}
verify = Verificar
back-to-qr-code = Volver al código QR
use-backup-code = Usar un código de respaldo
use-passkey = Usar una llave de acceso
verify-passkey-intro = Use su llave de acceso para iniciar sesión en { $application }. Su dispositivo le pedirá la huella, el rostro o el PIN.
no-passkeys-here = Este navegador no admite llaves de acceso, pero su cuenta necesita una. Use un navegador más reciente u otro dispositivo.
another-account = Iniciar sesión con otra cuenta
sign-in-ended = Demasiados códigos incorrectos. Inicie sesión de nuevo para volver a empezar.
code-wrong = Ese código es incorrecto. Escriba el último código de su aplicación.
code-wrong-time = La hora actual es { $time }. Si su teléfono muestra otra, active la fecha y hora automáticas.
code-used = Ese código ya se ha usado. Espere al siguiente.
code-stale = Ya se ha usado un código más reciente. Espere al siguiente.
codes-blocked = Los códigos de su aplicación de autenticación están bloqueados tras demasiados intentos incorrectos. Use un código de respaldo o contacte con su administrador.
clock-behind = El reloj de su teléfono va { $minutes ->
    [one] { $minutes } minuto
   *[other] unos { $minutes } minutos
} atrasado. Active en él la fecha y hora automáticas y luego escriba el nuevo código.
clock-ahead = El reloj de su teléfono va { $minutes ->
    [one] { $minutes } minuto
   *[other] unos { $minutes } minutos
} adelantado. Active en él la fecha y hora automáticas y luego escriba el nuevo código.
tries-left = { $count ->
    [one] Le queda { $count } intento
   *[other] Le quedan { $count } intentos
}.

## Verify with Backup Code

backup-code-title = Verificar con código de respaldo
backup-code-intro = Escriba uno de los códigos de respaldo que guardó. Cada código sirve una sola vez.
backup-code = Código de respaldo
use-authenticator = Usar su aplicación de autenticación
backup-code-wrong = Ese no es uno de sus códigos de respaldo. Revise cada letra y cada dígito.
backup-code-used = Ese código ya se ha usado. Escriba otro código de respaldo.
backup-codes-blocked = Los códigos de respaldo están bloqueados tras demasiados intentos incorrectos. Use su aplicación de autenticación o contacte con su administrador.
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
set-up-within = Configure un segundo paso en «Seguridad» en un plazo de { $days ->
    [one] { $days } día
   *[other] { $days } días
}.
sign-out = Cerrar sesión

## This wasn’t me

not-me-title = Proteja su cuenta
not-me-intro = Ha recibido un correo sobre un cambio en su cuenta. Si usted no hizo ese cambio, pulse el botón. Se cerrará la sesión en todos los navegadores y su cuenta quedará suspendida: nadie podrá iniciar sesión hasta que usted elija una contraseña nueva con un código que le enviaremos por correo.
not-me-nothing = Si el cambio lo hizo usted, cierre esta página. No cambiará nada.
not-me = No fui yo
not-me-held = Su cuenta está suspendida y se ha cerrado la sesión en todos los navegadores.
not-me-next-password = A continuación, elija una contraseña nueva. Un correo con un código va de camino.
not-me-next-review = Además, un administrador tiene que levantar la suspensión de su cuenta. Contacte con su administrador.
not-me-ended = Este enlace ya no funciona. Solo sirve una vez, durante 7 días. Si le preocupa su cuenta, elija «¿Ha olvidado su contraseña?» en la página de inicio de sesión o contacte con su administrador.
not-me-no-code = Esta dirección está incompleta. Abra de nuevo el enlace del correo.

## Steps of a set-up

progress = Progreso
step-set-up = Configurar
step-verify = Verificar
step-save-codes = Guardar
step-done = hecho:

## Input errors

username-empty = Escriba su nombre de usuario o su correo electrónico.
username-wrong = Es demasiado largo para un nombre de usuario o un correo electrónico. Revise lo que ha escrito.
password-empty = Escriba su contraseña.
password-too-long = Esa contraseña es demasiado larga. Revise lo que ha escrito.
code-empty = Escriba el código de su aplicación de autenticación.
code-not-digits = Use solo dígitos. Escriba el código de 6 dígitos de su aplicación de autenticación.
code-length = Escriba exactamente 6 dígitos.
backup-code-empty = Escriba uno de sus códigos de respaldo.
backup-code-character = Los códigos de respaldo solo tienen letras y dígitos. Quite todos los demás caracteres.
backup-code-length = Un código de respaldo tiene 15 letras y dígitos, en tres grupos de cinco. Escriba un código completo.

## Errors and waiting

throttled-seconds = Demasiados intentos. Espere { $count ->
    [one] { $count } segundo
   *[other] { $count } segundos
} e inténtelo de nuevo.
throttled-minutes = Demasiados intentos. Espere { $count ->
    [one] { $count } minuto
   *[other] { $count } minutos
} e inténtelo de nuevo.
busy = El servidor está ocupado. Inténtelo de nuevo en unos instantes.
no-answer = El servidor no responde. No se ha perdido nada. Revise su conexión e inténtelo de nuevo.
still-no-answer = El servidor sigue sin responder. Espere un momento e inténtelo de nuevo.
malformed = Es posible que esta página no esté actualizada. Vuelva a cargarla e inténtelo de nuevo.
changed-elsewhere = Algo ha cambiado en otra ventana. Inténtelo de nuevo.
slow = Está tardando más de lo habitual. Lo que ha escrito se conserva. No salga de esta página.
offline = No tiene conexión. Lo que ha escrito se conserva. Continúe cuando vuelva a tener conexión.
expired = La sesión ha caducado
expired-text = Se cerró su sesión tras un período de inactividad para proteger su cuenta. No se ha perdido nada. Inicie sesión de nuevo para continuar.
sign-in-again = Iniciar sesión de nuevo
not-found = Página no encontrada
not-found-text = No hay ninguna página en esta dirección. Puede que la dirección esté mal escrita o que la página se haya movido.
to-start = Ir a la página de inicio
unreachable = El servidor no responde
unreachable-text = No hay respuesta del servidor. Revise su conexión e inténtelo de nuevo. Si el problema continúa, contacte con su administrador.
try-again = Intentar de nuevo
loading = Cargando
sign-in-ends-soon = Este inicio de sesión caduca en 2 minutos. Complételo antes o inicie sesión de nuevo para volver a empezar.
session-ends-soon = Su sesión se cerrará en 2 minutos.
stay-signed-in = Mantener la sesión abierta
no-script = Esta página necesita JavaScript. Actívelo para este sitio y vuelva a cargar la página.
late = Está tardando más de lo previsto. La página necesita JavaScript y WebAssembly, compatibles con todos los navegadores actuales. Revise su conexión y vuelva a cargar la página. Si el problema continúa, pruebe con otro navegador o contacte con su administrador.

## Account

## Set Up Required

set-up = Configuración necesaria
set-up-optional = Proteja su cuenta con un segundo paso: una aplicación de autenticación en su teléfono. También puede hacerlo más tarde.
set-up-until = Puede omitir este paso hasta el { $day }. Después necesitará un segundo paso para iniciar sesión.
scan = Abra su aplicación de autenticación, añada una cuenta y escanee este código QR.
qr-code = Código QR que añade esta cuenta a una aplicación de autenticación. Si no puede escanearlo, elija «Configurar manualmente».
enlarge-qr-code = Ampliar el código QR
close = Cerrar
open-app = Abrir la aplicación de autenticación
open-app-hint = Si la aplicación está en este dispositivo, ábrala aquí. Si está en otro dispositivo, escanee el código con ese dispositivo.
set-up-manually = Configurar manualmente
use-passkey-instead = Usar una llave de acceso en su lugar
use-authenticator-instead = Usar una aplicación de autenticación en su lugar
passkey-required = Su cuenta necesita una llave de acceso.
create-passkey-text = Con una llave de acceso, inicia sesión con la huella, el rostro o el PIN en lugar de una contraseña y un código. Se guarda en su dispositivo o en su gestor de contraseñas.
create-passkey = Crear una llave de acceso
passkey-not-created = No se ha creado ninguna llave de acceso. Puede que haya cancelado la operación o que haya tardado demasiado. Inténtelo de nuevo.
passkey-on-device = Este dispositivo ya tiene una llave de acceso de su cuenta. Use esa o elija otro dispositivo.
passkey-creation-failed = No se ha podido crear la llave de acceso. Puede que este dispositivo no admita llaves de acceso con huella, rostro o PIN. Inténtelo de nuevo o elija otro dispositivo.
passkeys-too-many = Su cuenta ya tiene 10 llaves de acceso, el máximo. Quite una primero.
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
backup-codes-intro = Si pierde su teléfono, puede iniciar sesión con uno de estos códigos. Cada código sirve una sola vez. Guárdelos en un lugar seguro, como un gestor de contraseñas.
download = Descargar
print = Imprimir
codes-saved = He guardado estos códigos
codes-not-saved = Guarde primero los códigos y luego marque esta casilla. No se volverán a mostrar.
done = Listo
copied = Copiado al portapapeles.
selected = Su navegador no permite que esta página copie. El texto está seleccionado: pulse Ctrl+C, o ⌘C en un Mac.
downloaded = El archivo está en sus descargas.

## The saved copy of the backup codes

saved-title = Códigos de respaldo
saved-application = Aplicación
saved-username = Nombre de usuario
saved-date = Fecha
saved-file = codigos de respaldo
saved-how-1 = Inicie sesión con su nombre de usuario y su contraseña. En la página «Verificación necesaria», elija «Usar un código de respaldo» y escriba uno de estos códigos.
saved-how-2 = Cada código sirve una sola vez. Táchelo después de usarlo.
saved-how-3 = Guarde los códigos en un lugar seguro, lejos de su teléfono. Quien tenga uno de ellos y su contraseña puede iniciar sesión en su nombre.

## Change your Password

change-password-title = Cambiar su contraseña
change-password-forced = Ha iniciado sesión con una contraseña temporal. Para terminar, elija su propia contraseña.
old-password = Contraseña actual
show-old-password = Mostrar contraseña actual
new-password = Nueva contraseña
show-new-password = Mostrar nueva contraseña
confirm-password = Confirmar nueva contraseña
show-confirm-password = Mostrar confirmación de la nueva contraseña
change-password = Cambiar contraseña
rules = La nueva contraseña
rule-met = se cumple:
rule-not-met = aún no se cumple:
rule-length = tiene al menos 12 caracteres
rule-not-common = no es una contraseña común
rule-not-own-words = no se basa en su nombre, su correo electrónico o el nombre de la aplicación
password-changed = Se ha cambiado su contraseña. Se han cerrado todas sus demás sesiones.
old-password-wrong = Esa no es su contraseña actual. Revísela e inténtelo de nuevo.
same-password = Esa es su contraseña actual. Elija una nueva.
old-password-expired = Esta contraseña temporal ha caducado. Cierre la sesión y elija una nueva con «¿Ha olvidado su contraseña?» en la página de inicio de sesión.

## New password errors

new-password-empty = Escriba una nueva contraseña.
new-password-too-short = Esta contraseña es demasiado corta. Use al menos 12 caracteres.
new-password-too-long = Esta contraseña es demasiado larga. Use como máximo 256 caracteres.
new-password-own-words = Esta contraseña se basa en su nombre, su correo electrónico o el nombre de la aplicación. Elija una más difícil de adivinar.
new-password-common = Esta contraseña es demasiado común y fácil de adivinar. Elija otra, por ejemplo varias palabras sin relación entre sí.
confirmation-empty = Escriba de nuevo la contraseña nueva.
confirmation-wrong = Las contraseñas no coinciden. Escriba de nuevo la contraseña nueva.

## Password reset

request-reset = Restablecer la contraseña
request-reset-intro = Escriba su nombre de usuario o su correo electrónico. Recibirá un correo con un código para elegir una contraseña nueva.
username-or-email = Nombre de usuario o correo electrónico
send-verification-email = Enviar correo de verificación
reset-mail-sent = Si alguna cuenta con contraseña coincide con lo que ha escrito, recibirá un correo con un código. Si no llega en unos minutos, revise el correo no deseado o contacte con su administrador.
have-reset-code = Tengo un código
reset-password = Elegir una contraseña nueva
reset-password-intro = Escriba el código del correo y elija una contraseña nueva.
verification-code = Código de verificación
reset-code-empty = Escriba el código del correo.
reset-code-character = El código solo tiene letras y dígitos. Cópielo del correo.
reset-code-length = El código tiene 28 letras y dígitos. Cópielo entero del correo.
reset-code-wrong = Ese código es incorrecto. Copie el código del correo más reciente.
reset-code-ended = Este código ya no es válido. Ya se ha usado, tiene más de 15 minutos o se ha sustituido por uno más reciente. Pida un correo nuevo.
new-reset-mail = Enviar otro correo
password-reset-done = Se ha restablecido su contraseña y se ha cerrado su sesión en todas partes. Vaya a la página de inicio de sesión y entre con su contraseña nueva.
password-reset-held = Se ha restablecido su contraseña. Su cuenta sigue suspendida: un administrador tiene que levantar la suspensión antes de que pueda iniciar sesión. Contacte con su administrador.
back-to-login = Volver al inicio de sesión

## Login with the identity provider

sso-unavailable = El proveedor de identidad no responde. Espere un momento e inténtelo de nuevo. Si el problema continúa, contacte con su administrador.
sso-refused = El proveedor de identidad no ha iniciado su sesión. Puede que usted haya cancelado o que no tenga acceso a esta aplicación. Inténtelo de nuevo o contacte con su administrador.
sso-ended = Este inicio de sesión ya no es válido. Tardó más de 15 minutos, ya estaba completado o se empezó en otro navegador. Empiece de nuevo.
sso-unverified = No se ha podido verificar la respuesta del proveedor de identidad, por lo que no se ha iniciado su sesión. Inténtelo de nuevo. Si vuelve a ocurrir, contacte con su administrador.
sso-no-account = El proveedor de identidad le reconoce, pero usted no tiene una cuenta aquí. Pida una a su administrador.
sso-disabled = Su cuenta está desactivada aquí. Contacte con su administrador.

## Signed-in pages

skip-to-content = Ir al contenido
account-menu = Menú de la cuenta: { $name }
show-as-table = Mostrar como tabla
select-all = Seleccionar todo en esta página
select-named = Seleccionar { $name }

## Security

security-password-text = Use una contraseña larga que no use en ningún otro sitio.
identity-provider = Proveedor de identidad
security-provider-text = Usted inicia sesión con su proveedor de identidad. Cambie allí su contraseña y su segundo paso.
change-password-link = Cambiar su contraseña
cancel = Cancelar
save = Guardar
second-step-on = Activado
second-step-missing = Sin configurar
second-step-off = Desactivado
second-step-none = Todavía no ha configurado un segundo paso. Con una llave de acceso o una aplicación de autenticación, nadie puede iniciar sesión en su nombre solo con su contraseña.
codes-left-of = Quedan { $left } de { $all }
codes-saved-on = Guardados el { $day }.
signed-in-where = Dónde ha iniciado sesión
password-changed-on = Cambiada el { $day }.

## Reauthentication

confirm-title = Confirme su identidad
confirm-by-password = Para continuar, escriba de nuevo su contraseña.
confirm-by-code = Para continuar, escriba un código de su aplicación de autenticación.
confirm-at-provider = Para continuar, inicie sesión de nuevo con su proveedor de identidad. Después vuelva aquí e inténtelo de nuevo.
confirm = Confirmar
use-code-instead = Usar un código en su lugar
use-password-instead = Usar su contraseña en su lugar
password-wrong = Esa no es su contraseña. Revísela e inténtelo de nuevo.
confirm-needs-code = Ha iniciado sesión en un navegador recordado, así que aquí no basta con su contraseña. Escriba un código de su aplicación de autenticación.
confirm-needs-passkey = Su cuenta exige aquí una llave de acceso. Úsela para confirmar que es usted.

## Security: authenticators

authenticators = Aplicaciones de autenticación
authenticators-none = Todavía no ha configurado ninguna aplicación de autenticación. Con una, nadie puede iniciar sesión en su nombre solo con su contraseña.
authenticators-off = Esta aplicación no pide ningún código al iniciar sesión.
authenticator = Aplicación de autenticación
passkey = Llave de acceso
authenticator-facts = Configurada el { $day }. Último uso: { $used }.
add-authenticator = Añadir aplicación de autenticación
rename = Cambiar nombre
rename-named = Cambiar nombre de { $name }
replace = Reemplazar
replace-named = Reemplazar { $name }
replace-text = La aplicación anterior funciona hasta que confirme la nueva.
remove = Quitar
remove-named = Quitar { $name }
remove-text = Sus códigos dejan de funcionar de inmediato. Esta acción no se puede deshacer.
remove-last-text = Es su única aplicación de autenticación. Si la quita, se quitan también sus códigos de respaldo y su cuenta queda protegida solo por su contraseña. Esta acción no se puede deshacer.
remove-last-refused = Es su única aplicación de autenticación, y su cuenta necesita una. Configure primero otra o reemplace esta.
authenticator-name = Nombre de la aplicación
authenticator-name-text = Después de añadir la cuenta a la aplicación, póngale a esta un nombre que usted reconozca, como «Teléfono del trabajo», y escriba el código que muestra.
authenticator-name-empty = Escriba un nombre que usted reconozca, como «Teléfono del trabajo».
authenticator-name-long = Este nombre es demasiado largo. Use como máximo 40 caracteres.
authenticator-name-character = Use una sola línea sin caracteres ocultos.
authenticator-set-up = La aplicación de autenticación está configurada.
authenticator-replaced = La nueva aplicación de autenticación está configurada. Los códigos de la anterior ya no funcionan.
authenticator-renamed = Se ha cambiado el nombre de la aplicación de autenticación.
authenticator-removed = Se ha quitado la aplicación de autenticación.
passkeys = Llaves de acceso
passkeys-off = Las llaves de acceso están desactivadas en este momento, así que no puede iniciar sesión con las suyas.
passkey-facts = Añadida el { $day }. Último uso: { $used }.
passkey-facts-unused = Añadida el { $day }. Aún no se ha usado.
passkey-synced = Sincronizada
passkey-on-one-device = En un dispositivo
add-passkey = Añadir llave de acceso
add-passkey-text = Dé a la llave de acceso un nombre que reconozca. Después, su navegador le preguntará dónde guardarla: en este dispositivo, en un gestor de contraseñas, en un teléfono o en una llave de seguridad.
passkey-name = Nombre de la llave de acceso
passkey-added = Se ha añadido la llave de acceso.
passkey-renamed = Se ha cambiado el nombre de la llave de acceso.
passkey-removed = Se ha quitado la llave de acceso.
remove-passkey-text = Ya no podrá iniciar sesión con ella. Esta acción no se puede deshacer. Si un dispositivo la sigue ofreciendo, elimínela también en él.
remove-last-passkey-text = Es su único segundo paso. Si la quita, se quitan también sus códigos de respaldo y su cuenta queda protegida solo por su contraseña. Esta acción no se puede deshacer.
remove-last-passkey-refused = Su cuenta necesita esta llave de acceso. Añada otra primero.

## Security: backup codes

regenerate = Regenerar los códigos de respaldo
regenerate-text = Recibirá cinco códigos nuevos para guardar. Todos los códigos anteriores dejan de funcionar de inmediato, también los que no haya usado. Para continuar, escriba el código de su aplicación de autenticación.
regenerate-passkey-text = Recibirá cinco códigos nuevos para guardar. Todos los códigos anteriores dejan de funcionar de inmediato, también los que no haya usado.

## Security: sessions

sessions = Sesiones
sessions-text = Estos navegadores han iniciado sesión en su cuenta. Si no reconoce alguno, cierre su sesión y cambie después su contraseña.
session-this = Este navegador
session-unknown = Navegador desconocido
session-facts = Desde { $address }, el { $first }. Última actividad: { $last }.
sign-out-of = Cerrar sesión en { $browser }
sign-out-others = Cerrar las demás sesiones
session-ended = Se ha cerrado la sesión en ese navegador.
sessions-ended = Se han cerrado sus demás sesiones.

## Security: remembered browsers

remembered-browsers = Navegadores recordados
remembered-browsers-text = Al iniciar sesión, estos navegadores piden su contraseña, pero no un código. Si no reconoce alguno, olvídelo y cambie después su contraseña.
remembered-browser-facts = Desde { $address }, el { $first }. Volverá a pedir un código después del { $until }.
forget = Olvidar
forget-named = Olvidar { $browser }
forget-all = Olvidar todos
browser-forgotten = Se ha olvidado ese navegador. Pedirá un código en el próximo inicio de sesión.
browsers-forgotten = Se han olvidado todos los navegadores. Pedirán un código en el próximo inicio de sesión.

## Security: recent activity

activity = Actividad reciente
show-more = Mostrar más
event-signed-in = Inició sesión.
event-signed-in-by-code = Inició sesión con un código de su aplicación de autenticación.
event-signed-in-by-backup-code = Inició sesión con un código de respaldo.
event-signed-in-by-passkey = Inició sesión con una llave de acceso.
event-signed-in-remembered = Inició sesión en un navegador recordado, sin código.
event-signed-out = Cerró la sesión.
event-wrong-code = Alguien escribió un código incorrecto de la aplicación de autenticación.
event-wrong-backup-code = Alguien escribió un código de respaldo incorrecto.
event-locked = Se bloquearon los códigos de la aplicación de autenticación tras demasiados intentos incorrectos.
event-backup-codes-locked = Se bloquearon los códigos de respaldo tras demasiados intentos incorrectos.
event-password-changed = Cambió su contraseña.
event-reset-requested = Se le envió por correo un código para restablecer la contraseña.
event-password-reset = Se restableció su contraseña con un código de un correo.
event-temporary-password-sent = Se le envió una contraseña temporal.
event-set-up = Configuró una aplicación de autenticación.
event-set-up-named = Configuró la aplicación de autenticación «{ $name }».
event-replaced = Reemplazó una aplicación de autenticación por «{ $name }».
event-renamed = Cambió el nombre de «{ $name }» a «{ $text }».
event-removed = Quitó la aplicación de autenticación «{ $name }».
event-passkey-added = Añadió la llave de acceso «{ $name }».
event-passkey-removed = Quitó la llave de acceso «{ $name }».
event-passkey-counter = Se rechazó la llave de acceso «{ $name }» porque puede existir una copia de ella.
event-reauthenticated = Confirmó su identidad.
event-codes-saved = Guardó códigos de respaldo nuevos.
event-codes-regenerated = Regeneró sus códigos de respaldo.
event-mfa-reset = Un administrador quitó sus aplicaciones de autenticación, sus llaves de acceso y sus códigos de respaldo.
event-set-up-reminded = Se le recordó que configure un segundo paso.
event-reason = Motivo: { $text }
event-identity-linked = Su cuenta se vinculó con el proveedor de identidad.
event-account-added = Se creó su cuenta.
event-account-disabled = Un administrador desactivó su cuenta.
event-unused-account-disabled = Su cuenta se desactivó porque no se había usado durante { $count ->
    [one] { $count } día
   *[other] { $count } días
}.
event-account-enabled = Un administrador volvió a activar su cuenta.
event-refused-disabled = Alguien escribió su contraseña correcta mientras la cuenta estaba desactivada.
event-refused-held = Alguien escribió su contraseña correcta mientras la cuenta estaba suspendida.
event-account-edited = Un administrador editó los datos de su cuenta.
event-unlocked = Un administrador desbloqueó su cuenta.
event-held = Su cuenta se suspendió con el enlace de un aviso de seguridad.
event-released = Un administrador levantó la suspensión de su cuenta.
event-bypass-code-issued = Un administrador creó un código de emergencia para usted.
event-bypass-code-used = Inició sesión con un código de emergencia.
event-accounts-imported = Se importaron cuentas.
event-activity-exported = Se exportó la actividad de todas las cuentas.
event-setting-changed = Se cambió un ajuste.
event-key-replaced = Se reemplazó la clave de cifrado perdida.
event-database-restored = Se restauró la base de datos desde una copia de seguridad.
event-mail-retried = Un administrador le volvió a enviar un correo.
event-mail-dropped = Un administrador eliminó un correo dirigido a usted antes de que se enviara.
event-mail-tested = Un administrador envió un correo de prueba.
event-sessions-ended = { $count ->
    [one] Se cerró { $count } sesión más.
   *[other] Se cerraron { $count } sesiones más.
}
event-browser-remembered = Eligió que no se le pida un código en este navegador durante { $count ->
    [one] { $count } día
   *[other] { $count } días
}.
event-browsers-forgotten = { $count ->
    [one] Se olvidó { $count } navegador recordado.
   *[other] Se olvidaron { $count } navegadores recordados.
}
event-wrong-password = { $count ->
    [one] Alguien escribió una contraseña incorrecta.
   *[other] Alguien escribió una contraseña incorrecta { $count } veces seguidas.
}
event-code-used = Usó un código de respaldo y { $count ->
    [0] no le quedaba ninguno
    [one] le quedaba { $count }
   *[other] le quedaban { $count }
}.

## Administration: overview

overview = Resumen
accounts-added = { $count ->
    [0] Ninguna nueva en los últimos 7 días
    [one] { $count } nueva en los últimos 7 días
   *[other] { $count } nuevas en los últimos 7 días
}
second-step = Segundo paso
second-step-share = Protegidas con un segundo paso
share-change = { $change } en 30 días
count-of = { $count } de { $all } cuentas
signed-in-today = Han iniciado sesión hoy
usual-by-now = Normalmente { $count } a esta hora
usual-unknown = Aún no hay semanas anteriores para comparar
locked-out = Bloqueadas
locked-today = { $count ->
    [0] Ninguna desde medianoche
    [one] { $count } desde medianoche
   *[other] { $count } desde medianoche
}
sign-ins-30-days = Inicios de sesión, últimos 30 días
chart-signed-in = Aceptados
chart-refused = Rechazados
chart-day = Día
chart-summary = Inicios de sesión por día, del { $from } al { $until }: { $accepted } aceptados y { $refused } rechazados en total.
internal-accounts = Cuentas internas
external-accounts = Cuentas externas
grace-accounts = { $count ->
    [one] { $shown } cuenta debe configurarlo como máximo el { $day }.
   *[other] { $shown } cuentas deben configurarlo como máximo el { $day }.
}
show-them = Mostrarlas
needs-attention = Requiere atención
nothing-to-attend = No hay nada pendiente.
attention-locked = { $count ->
    [one] cuenta está bloqueada tras demasiados códigos incorrectos
   *[other] cuentas están bloqueadas tras demasiados códigos incorrectos
}
attention-passwords = { $count ->
    [one] contraseña temporal caduca en menos de un día
   *[other] contraseñas temporales caducan en menos de un día
}
attention-codes = { $count ->
    [one] persona tiene un solo código de respaldo o ninguno
   *[other] personas tienen un solo código de respaldo o ninguno
}
attention-mail = { $count ->
    [one] correo no se pudo entregar
   *[other] correos no se pudieron entregar
}
attention-provider = { $count ->
    [one] inicio de sesión con { $name } falló en el último día
   *[other] inicios de sesión con { $name } fallaron en el último día
}
attention-held = { $count ->
    [one] cuenta está suspendida tras «No fui yo»
   *[other] cuentas están suspendidas tras «No fui yo»
}
review = Revisar

## Administration: accounts

accounts = Cuentas
all-activity = Actividad
search-accounts = Buscar por nombre, nombre de usuario o correo
administrators = Administradores
no-accounts = Ninguna cuenta coincide. Acorte la búsqueda o muestre todas las cuentas.
pages = Páginas
previous = Anterior
next = Siguiente
administrator = Administrador
disabled = Desactivada
locked = Códigos bloqueados
held = Suspendida
invitation-pending = Invitación pendiente
sso = Proveedor de identidad
day-and-time = { $day }, { $time }

## Administration: table of accounts

accounts-total = { $count ->
    [0] Ninguna cuenta
    [one] { $shown } cuenta
   *[other] { $shown } cuentas
}
accounts-more = Más de { $shown } cuentas
accounts-unsorted = Demasiadas para ordenarlas. Escriba más para encontrar menos.
accounts-range = { $from }–{ $to } de { $total }
table-name = Nombre
account-status = Estado
filter-all = Todas
filter-no-second-step = Sin segundo paso
filter-grace = Período de gracia
filter-never = Nunca han iniciado sesión
filter-password = Contraseña temporal a punto de caducar
filter-few-codes = Pocos códigos de respaldo
tag-app = Aplicación
tag-many = { $what } ×{ $count }
tag-due = Hasta el { $day }
tag-invited = Invitada
tag-password-expires = Contraseña a punto de caducar
tag-password-expired = Contraseña caducada
tag-codes-left = { $count ->
    [0] Sin códigos de respaldo
    [one] { $count } código de respaldo
   *[other] { $count } códigos de respaldo
}

## Administration: one account

account = Cuenta
account-facts = Datos de la cuenta
account-gone = Esta cuenta ya no existe. Vuelva a la lista de cuentas.
email = Correo electrónico
person-name = Nombre completo
kind = Tipo
internal = Interna
external = Externa
origin = Método de inicio de sesión
origin-local = Contraseña
origin-sso = Proveedor de identidad
nothing-chosen = Elegir…
added-on = Creada
last-sign-in = Último inicio de sesión
signed-in-from = { $time }, desde { $address }
signed-in-with = { $time }, con { $browser }
signed-in-from-with = { $time }, desde { $address } ({ $browser })
next-sign-in = Siguiente paso al iniciar sesión
mfa = Segundo paso
yes = Sí
no = No
none = Ninguna
never = Nunca
expires-on = Válido hasta el { $until }.
authenticator-of = { $name }: configurada el { $day }, usada por última vez el { $used }.
passkey-of = { $name }: añadida el { $day }, último uso { $used }.
passkey-of-unused = { $name }: añadida el { $day }, aún sin usar.
mfa-required-from = Obligatorio a partir del { $day }
password-pending = Invitación pendiente
password-temporary = Temporal, válida hasta el { $until }
password-own = Elegida por la persona
password-own-on = Elegida por la persona el { $day }
next-set-up = Configurar un segundo paso
next-verify = Código de verificación
next-change-password = Contraseña nueva
next-none = Ninguno: basta la contraseña
disabled-since = Desactivada desde el { $moment }. Nadie puede iniciar sesión en esta cuenta.
lock-password = Se escribieron demasiadas contraseñas incorrectas. Hasta el { $moment } solo pueden iniciar sesión los navegadores que ya lo hayan hecho antes en esta cuenta.
lock-codes = Se escribieron demasiados códigos incorrectos en un día. No se aceptan códigos hasta el { $moment }.
lock-totp = Los códigos de la aplicación de autenticación están bloqueados tras demasiados intentos incorrectos.
lock-backup-codes = Los códigos de respaldo están bloqueados tras demasiados intentos incorrectos.
hold-password = Suspendida desde el { $moment }, porque se eligió «No fui yo» en un correo enviado a la persona. La suspensión termina cuando la persona elige una contraseña nueva con el código de otro correo.
hold-review = Suspendida desde el { $moment }, porque se eligió «No fui yo» en un correo sobre el segundo paso, la dirección de correo o un inicio de sesión con el proveedor de identidad. Aclare con la persona qué ha ocurrido y levante después la suspensión.
sso-text = La persona inicia sesión con el proveedor de identidad, que gestiona la contraseña y el segundo paso.
own-account = Esta es su propia cuenta. Gestione su contraseña, sus aplicaciones de autenticación y sus códigos en «Seguridad». Otro administrador puede cambiar todo lo demás.
action-for-username = { $action }: { $username }
action-for-person = { $action }: { $name } ({ $username })

## Administration: actions on an account

edit = Editar
edit-text = Si cambia el correo electrónico, se avisa también a la dirección anterior. Si concede o retira los derechos de administrador, se cierran todas las sesiones de la persona.
can-manage-accounts = Puede gestionar otras cuentas
account-edited = Se ha actualizado la cuenta.
disable = Desactivar
disable-text = Cierra las sesiones de la persona e impide iniciar sesión hasta que active de nuevo la cuenta. No se elimina nada.
account-disabled = Se ha desactivado la cuenta.
enable = Activar
enable-text = La persona podrá iniciar sesión de nuevo con la misma contraseña y la misma aplicación de autenticación.
account-enabled = Se ha activado la cuenta.
unlock = Desbloquear
unlock-text = Permite a la persona intentarlo de nuevo tras demasiadas contraseñas o códigos incorrectos. Asegúrese antes de que los escribió la propia persona.
account-unlocked = Se ha desbloqueado la cuenta.
forget-browsers = Olvidar los navegadores recordados
forget-browsers-text = Cada uno de estos navegadores volverá a pedir un código en el próximo inicio de sesión. Las sesiones siguen abiertas.
account-browsers-forgotten = Se han olvidado los navegadores recordados.
release = Levantar suspensión
release-text = La persona podrá iniciar sesión con la contraseña y el segundo paso actuales. Asegúrese antes de que habla con la propia persona y revise las aplicaciones de autenticación, las llaves de acceso y la dirección de correo. Si otra persona puede conocer la contraseña, envíe además una contraseña temporal.
account-released = Se ha levantado la suspensión de la cuenta.
send-password = Enviar contraseña temporal
send-password-text = Envía por correo a la persona una contraseña temporal nueva, que caduca a las 24 horas. La contraseña actual deja de funcionar y se cierran todas las sesiones. Esta acción no se puede deshacer.
password-sent = Una contraseña temporal va de camino.
sessions-end = { $count ->
    [one] Se cerrará { $count } sesión de inmediato.
   *[other] Se cerrarán { $count } sesiones de inmediato.
}
reset-mfa = Restablecer segundo paso
reset-mfa-text = Quita las aplicaciones de autenticación, las llaves de acceso y los códigos de respaldo de la persona. Si el segundo paso es obligatorio, la persona lo configura de nuevo en su próximo inicio de sesión. Se le avisa por correo. Esta acción no se puede deshacer.
mfa-was-reset = Se ha restablecido el segundo paso.
make-bypass-code = Crear código de emergencia
make-bypass-code-text = Para quien no tiene ni su teléfono ni sus códigos de respaldo. El código sustituye una vez al segundo paso y caduca al cabo de una hora. Asegúrese de que habla con la propia persona, a quien también se avisa por correo. Cualquier código de emergencia anterior deja de funcionar.
bypass-code = Código de emergencia
copy-bypass-code = Copiar código de emergencia
bypass-code-text = Dé ahora este código a la persona. No se volverá a mostrar. Después de escribir la contraseña, la persona elige «Usar un código de respaldo» y escribe este código. Sirve una sola vez y caduca el { $until }.
reason = Motivo
reason-hint = El motivo se envía a la persona y queda registrado en la actividad.
reason-empty = Escriba un motivo. Se envía a la persona.
reason-long = Este motivo es demasiado largo. Use como máximo 200 caracteres.
reason-character = Use una sola línea sin caracteres ocultos.
refused-sso = Esta cuenta inicia sesión con el proveedor de identidad. No tiene aquí contraseña ni segundo paso.
refused-disabled = Esta cuenta está desactivada. Actívela primero.
refused-last-administrator = Es el último administrador que puede iniciar sesión. Nombre antes a otro administrador.
refused-no-authenticator = Esta cuenta no tiene un segundo paso, así que no necesita un código de emergencia.
refused-nothing-to-set-up = Esta cuenta ya tiene un segundo paso o no necesita configurarlo.
refused-already-reminded = Esta persona ya recibió un recordatorio en las últimas 24 horas.
refused-unknown-provider = Ese proveedor de identidad no existe.
provider-required = Elija el proveedor de identidad con el que la persona inicia sesión.

## Administration: helping one person

signing-in = Inicio de sesión
help-person = Ayudar a esta persona
codes-of = Quedan { $left } de { $all }
help-unlock = Permite volver a intentarlo. Asegúrese antes de que los intentos incorrectos fueron de la propia persona.
help-bypass-title = Código de emergencia de un solo uso
help-bypass = Sustituye al segundo paso una sola vez, en el plazo de una hora.
help-reset-title = Teléfono perdido
help-reset = Quita las aplicaciones de autenticación, las llaves de acceso y los códigos de respaldo. La persona los configura de nuevo.
help-password-title = Contraseña olvidada
help-password = Envía por correo una contraseña temporal válida durante 24 horas.
help-remind-title = Aún sin segundo paso
help-remind = Envía un recordatorio por correo, como máximo uno al día.
reminder-sent = Un recordatorio va de camino.
help-browsers-title = Equipo perdido o compartido
help-browsers = Los navegadores recordados volverán a pedir un código en el próximo inicio de sesión.
help-release-title = Levantar la suspensión
help-release = La persona podrá iniciar sesión de nuevo. Asegúrese antes de que habla con la propia persona.
help-disable-title = Desactivar la cuenta
help-disable = Cierra las sesiones de la persona e impide iniciar sesión. No se elimina nada.
help-enable-title = Activar la cuenta
help-enable = Se puede iniciar sesión de nuevo con la misma contraseña y el mismo segundo paso.

## Administration: one action on many accounts

accounts-selected = { $count ->
    [one] { $shown } cuenta seleccionada
   *[other] { $shown } cuentas seleccionadas
}
select-matching = Seleccionar las { $shown } que coinciden
select-first = Seleccionar las primeras { $shown } que coinciden
clear-selection = Quitar la selección
remind-set-up = Enviar recordatorio de configuración
action-for-count = { $action }: { $accounts }
act-disable-text = Cierra las sesiones e impide iniciar sesión hasta que active de nuevo las cuentas. No se elimina nada.
act-enable-text = Sus titulares podrán iniciar sesión de nuevo con la misma contraseña y el mismo segundo paso.
act-password-text = Cada titular recibe por correo una contraseña temporal nueva. Las contraseñas actuales dejan de funcionar y se cierran todas las sesiones. Esta acción no se puede deshacer.
act-remind-text = Quienes pueden o deben configurar un segundo paso y aún no lo han hecho reciben un correo. Nadie recibe más de uno al día.
act-progress = { $done } de { $total } cuentas procesadas
act-done = { $count ->
    [0] No se ha cambiado ninguna cuenta.
    [one] Hecho en { $shown } cuenta.
   *[other] Hecho en { $shown } cuentas.
}
act-failed = { $count ->
    [one] { $shown } cuenta no se ha cambiado:
   *[other] { $shown } cuentas no se han cambiado:
}
act-stopped = { $count ->
    [one] Interrumpido. { $shown } cuenta no se ha procesado.
   *[other] Interrumpido. { $shown } cuentas no se han procesado.
}
dismiss = Descartar

## Administration: adding an account

add-account = Añadir cuenta
account-owner = Titular de la cuenta
add-account-text = La persona recibe dos correos: uno con el nombre de usuario y el enlace para iniciar sesión, y otro con una contraseña temporal que caduca a las 24 horas.
username-hint = Use letras minúsculas de la a a la z, dígitos, puntos, guiones y guiones bajos. Un nombre de usuario no se puede cambiar después.
account-added = Cuenta creada para { $who }. Dos correos van de camino.
sso-account-added = Cuenta creada para { $who }.
go-to-account = Ir a la cuenta
username-taken = Otra cuenta ya tiene este nombre de usuario. Elija otro.
email-taken = Otra cuenta ya tiene este correo electrónico. Escriba otro.
new-username-empty = Escriba un nombre de usuario.
new-username-long = Este nombre de usuario es demasiado largo. Use como máximo 64 caracteres.
new-username-wrong = Use solo letras de la a a la z, dígitos, puntos, guiones y guiones bajos. Empiece y termine con una letra o un dígito.
email-empty = Escriba un correo electrónico.
email-wrong = Escriba un correo electrónico válido, como grace@example.com.
person-name-long = Este nombre es demasiado largo. Use como máximo 128 caracteres.
person-name-character = Use una sola línea sin caracteres ocultos.

## Administration: import

import-accounts = Importar cuentas
file-format = Formato del archivo
import-text = Use un archivo CSV exportado de una hoja de cálculo. La primera línea contiene los nombres de las columnas, en cualquier orden. «username» y «email» son obligatorias.
column-username = Letras de la a a la z, dígitos, puntos, guiones y guiones bajos
column-email = Correo electrónico de la persona
column-name = Nombre completo de la persona; puede estar vacío
column-kind = «internal» (interna) o «external» (externa); interna si está vacío
column-origin = «local» para una cuenta con contraseña, «sso» para una cuenta del proveedor de identidad; local si está vacío
column-administrator = «true» (sí) o «false» (no); no si está vacío
column-provider = El identificador del proveedor de identidad de una cuenta «sso»; puede quedar vacío si solo hay uno
for-example = Por ejemplo:
accounts-to-import = Cuentas que se van a importar
csv-file = Archivo CSV
csv-file-text = Elija un archivo o pegue su texto abajo. «Comprobar» muestra lo que se importaría, sin importar nada.
csv-text = O pegue su texto
check = Comprobar
csv-empty = Elija un archivo o pegue su texto abajo.
csv-too-large = Este archivo supera los 16 MB. Divídalo e importe las partes una por una.
csv-not-utf8 = Este archivo no está en UTF-8, por lo que algunos caracteres no se pueden leer. Guárdelo como «CSV UTF-8» y elíjalo de nuevo.
report = Informe
can-be-imported = { $count ->
    [one] Se puede importar { $count } cuenta. Todavía no se ha importado nada.
   *[other] Se pueden importar { $count } cuentas. Todavía no se ha importado nada.
}
import-now = Importar
imported = { $count ->
    [one] { $count } cuenta creada. Se está enviando su invitación.
   *[other] { $count } cuentas creadas. Se están enviando sus invitaciones.
}
problems = { $count ->
    [one] Se ha encontrado { $count } problema. No se ha importado nada. Corrija el archivo y compruébelo de nuevo.
   *[other] Se han encontrado { $count } problemas. No se ha importado nada. Corrija el archivo y compruébelo de nuevo.
}
problems-of = { $count ->
    [one] Se ha encontrado { $count } problema. No se ha importado nada. Estos son los primeros { $shown }.
   *[other] Se han encontrado { $count } problemas. No se ha importado nada. Estos son los primeros { $shown }.
}
line = Línea { $line }
problem-no-accounts = No hay ninguna cuenta debajo de la primera línea.
problem-too-many = El archivo tiene más de 100 000 cuentas. Divídalo e importe las partes una por una.
problem-missing-column = Falta la columna «{ $column }».
problem-unknown-column = La columna «{ $column }» es desconocida. Quítela o corrija su nombre.
problem-repeated-column = La columna «{ $column }» aparece dos veces.
problem-field-count = Esta línea tiene { $found } campos, pero la primera tiene { $expected }.
problem-repeated = Ya se usa en la línea { $line }.
problem-taken = «{ $column }» ya lo usa otra cuenta.
problem-empty = «{ $column }» está vacío.
problem-too-long = «{ $column }» es demasiado largo.
problem-character = «{ $column }» contiene un carácter no permitido.
problem-form = «{ $column }» no es válido.
invitations = Invitaciones
invitations-left = { $waiting ->
    [one] Todavía no se ha enviado { $waiting } de { $of } invitaciones.
   *[other] Todavía no se han enviado { $waiting } de { $of } invitaciones.
}

## Administration: settings

settings-text = Los cambios se aplican de inmediato a todas las personas. Los administradores siempre necesitan un segundo paso y tienen su propio ajuste.
mfa-internal = Segundo paso para cuentas internas
mfa-external = Segundo paso para cuentas externas
mfa-administrators = Segundo paso para administradores
mfa-off = Desactivado
mfa-optional = Opcional
mfa-required = Obligatorio
mfa-passkey = Llave de acceso obligatoria
setting-affects = { $accounts ->
    [0] No afecta a ninguna cuenta.
    [one] Afecta a { $accounts } cuenta. { $without ->
        [0] Ya tiene un segundo paso.
       *[other] No tiene segundo paso.
    }
   *[other] Afecta a { $accounts } cuentas. { $without ->
        [0] Todas tienen ya un segundo paso.
        [one] { $without } no tiene segundo paso.
       *[other] { $without } no tienen segundo paso.
    }
}
setting-since = «{ $what }» desde el { $day }.
grace-until = La configuración se puede omitir hasta el { $day }.
change-to-off = No se pedirá un segundo paso a nadie. Las aplicaciones de autenticación y las llaves de acceso existentes se conservan y se volverán a usar si activa de nuevo este ajuste.
change-to-optional = Cada persona puede configurar un segundo paso u omitirlo. A quien ya lo tenga se le pedirá.
change-to-passkey = { $count ->
    [one] { $count } cuenta tendrá que añadir una llave de acceso en el próximo inicio de sesión.
   *[other] { $count } cuentas tendrán que añadir una llave de acceso en el próximo inicio de sesión.
}
change-to-passkey-from = { $count ->
    [one] { $count } cuenta tendrá que añadir una llave de acceso antes del { $day }.
   *[other] { $count } cuentas tendrán que añadir una llave de acceso antes del { $day }.
}
change-to-passkey-codes = En cuanto una cuenta tiene una llave de acceso, los códigos de las aplicaciones de autenticación dejan de aceptarse al iniciar sesión.
mfa-passkey-off = Las llaves de acceso están desactivadas. Hasta que las active, este valor equivale a «{ $required }».
mfa-passkey-impossible = Las llaves de acceso no funcionan con una dirección IP, así que este valor equivale a «{ $required }».
administrators-without-passkey = { $without ->
    [0] Todos los administradores tienen una llave de acceso.
    [one] { $without } de { $accounts } administradores no tiene llave de acceso.
   *[other] { $without } de { $accounts } administradores no tienen llave de acceso.
}
change-to-required = { $count ->
    [one] { $count } cuenta tendrá que configurar un segundo paso en el próximo inicio de sesión.
   *[other] { $count } cuentas tendrán que configurar un segundo paso en el próximo inicio de sesión.
}
change-to-required-from = { $count ->
    [one] { $count } cuenta tendrá que configurar un segundo paso antes del { $day }.
   *[other] { $count } cuentas tendrán que configurar un segundo paso antes del { $day }.
}
grace = Período de gracia
grace-days = Período de gracia, en días
grace-text = Cuando el segundo paso es obligatorio, cada persona tiene este número de días para configurarlo, contados desde el día en que pasó a ser obligatorio o se creó la cuenta, lo que sea posterior. Con 0 días, se configura en el próximo inicio de sesión.
grace-days-wrong = Escriba un número de días, de 0 a 365.
grace-days-long = El período de gracia puede ser como máximo de 365 días.
backup-codes-setting = Si desactiva este ajuste, los códigos de respaldo se ocultan y dejan de aceptarse. Los códigos sin usar vuelven a funcionar si lo activa de nuevo.
accounts-with-codes = { $count ->
    [one] { $count } cuenta tiene códigos de respaldo.
   *[other] { $count } cuentas tienen códigos de respaldo.
}
backup-codes-on = Activados
backup-codes-off = Desactivados
remember-days = Recordar los navegadores, en días
remember-days-text = Después de escribir un código de la aplicación de autenticación, cada persona puede elegir que no se le pida un código en ese navegador durante este número de días. La contraseña siempre es obligatoria. Con 0 días, cada inicio de sesión pide un código.
browsers-remembered = { $count ->
    [one] Hay { $count } navegador recordado.
   *[other] Hay { $count } navegadores recordados.
}
remember-days-wrong = Escriba un número de días, de 0 a 30.
passkeys-setting = Se pueden añadir llaves de acceso e iniciar sesión con ellas. Si desactiva este ajuste, las llaves de acceso se ocultan y dejan de aceptarse. Vuelven a funcionar si lo activa de nuevo.
passkeys-impossible = Las llaves de acceso no funcionan aquí, porque la dirección de estas páginas es una dirección IP. Necesitan un nombre de dominio.
accounts-with-passkeys = { $count ->
    [one] { $count } cuenta tiene una llave de acceso.
   *[other] { $count } cuentas tienen una llave de acceso.
}
setting-saved = Guardado. El cambio ya está en vigor.

## Administration: saving settings

settings = Ajustes
settings-methods = Llaves de acceso, códigos de respaldo y navegadores
unused-accounts = Cuentas sin usar
unused-days = Desactivar tras este número de días sin iniciar sesión
unused-days-text = Las cuentas en las que nadie inicia sesión durante este número de días se desactivan. Su titular recibe un correo 14 y 3 días antes. El último administrador nunca se desactiva. Con 0 días, no se desactiva ninguna cuenta.
unused-days-wrong = Escriba 0 o un número de días de 30 a 3650.
unused-warned = { $count ->
    [0] Todavía no se ha avisado a ninguna cuenta.
    [one] Se ha avisado a { $count } cuenta.
   *[other] Se ha avisado a { $count } cuentas.
}
remind-days = Recordatorio antes de que acabe el período de gracia, en días
remind-days-text = Quien no ha configurado un segundo paso recibe un correo este número de días antes de que acabe su período de gracia y otro el último día. Con 0 días no se envían recordatorios.
remind-days-wrong = Escriba un número de días de 0 a 30.
in-grace = { $count ->
    [0] Ahora mismo nadie está en período de gracia.
    [one] { $count } cuenta está en período de gracia.
   *[other] { $count } cuentas están en período de gracia.
}
unsaved-changes = { $count ->
    [0] No se ha cambiado nada.
    [one] { $count } cambio sin guardar
   *[other] { $count } cambios sin guardar
}
what-changes = Qué hacen sus cambios
no-changes = Al cambiar un ajuste, aquí verá a quién afecta antes de guardarlo.
changes-wrong = Algunos valores no son válidos. Corríjalos para ver a quién afectan sus cambios.
discard-changes = Descartar los cambios
leave-unsaved = ¿Salir sin guardar?
leave-unsaved-text = Sus cambios en los ajustes no se han guardado.
changed-value = { $setting }: { $value }
days-value = { $days ->
    [one] { $days } día
   *[other] { $days } días
}
affects-of = { $affected ->
    [0] De momento no afecta a nadie.
   *[other] Afecta a { $affected } de { $accounts } cuentas.
}
effect-grace = { $count ->
    [0] A nadie le falta un segundo paso.
    [one] { $count } cuenta sin segundo paso puede aplazarlo como máximo hasta el { $day }.
   *[other] { $count } cuentas sin segundo paso pueden aplazarlo como máximo hasta el { $day }.
}
effect-codes-off = { $count ->
    [0] Ninguna cuenta tiene códigos de respaldo.
    [one] { $count } cuenta no podrá usar sus códigos de respaldo hasta que lo active de nuevo.
   *[other] { $count } cuentas no podrán usar sus códigos de respaldo hasta que lo active de nuevo.
}
effect-codes-on = { $count ->
    [0] Ninguna cuenta tiene códigos de respaldo.
    [one] { $count } cuenta podrá usar de nuevo los códigos que le quedan.
   *[other] { $count } cuentas podrán usar de nuevo los códigos que les quedan.
}
effect-passkeys-off = { $count ->
    [0] Ninguna cuenta tiene llave de acceso.
    [one] { $count } cuenta tiene una llave de acceso y ya no podrá usarla.
   *[other] { $count } cuentas tienen llaves de acceso y ya no podrán usarlas.
}
effect-only-passkey = { $count ->
    [0] Todas tienen otro segundo paso.
    [one] Para { $count } de ellas es el único segundo paso.
   *[other] Para { $count } de ellas es el único segundo paso.
}
effect-passkeys-on = { $count ->
    [0] Ninguna cuenta tiene todavía llave de acceso.
    [one] { $count } cuenta podrá usar de nuevo su llave de acceso.
   *[other] { $count } cuentas podrán usar de nuevo sus llaves de acceso.
}
effect-remember = { $affected ->
    [0] No afecta a ningún navegador recordado.
    [one] { $affected } de { $accounts } navegadores recordados pedirá un código en el próximo inicio de sesión.
   *[other] { $affected } de { $accounts } navegadores recordados pedirán un código en el próximo inicio de sesión.
}
effect-remind = { $count ->
    [0] Hoy nadie recibirá un recordatorio.
    [one] { $count } persona recibirá un recordatorio en menos de un día.
   *[other] { $count } personas recibirán un recordatorio en menos de un día.
}
effect-unused = { $count ->
    [0] Ninguna cuenta lleva tanto tiempo sin usarse.
    [one] { $count } cuenta lleva tanto tiempo, o casi, sin usarse. Su titular recibirá un aviso en menos de un día.
   *[other] { $count } cuentas llevan tanto tiempo, o casi, sin usarse. Sus titulares recibirán un aviso en menos de un día.
}
effect-unused-from = La primera se desactivará como pronto el { $day }.
effect-unused-off = Las cuentas sin usar dejarán de desactivarse.
effect-administrators-any = Los administradores pueden usar cualquier segundo paso.

## Administration: email

email-queue = Correo
email-queue-text = Los correos esperan aquí hasta que el servidor de correo los acepta. Un correo falla si el servidor lo rechaza definitivamente o al cabo de tres días. Los correos fallidos siguen en la lista durante siete días.
refresh = Actualizar
emails-failed = Fallidos
emails-waiting = En espera
no-emails-failed = No ha fallado ningún correo.
no-emails-waiting = No hay ningún correo en espera.
emails-listed = La lista muestra { $shown } de { $total } correos.
email-recipient-unknown = Destinatario desconocido
email-username = Nombre de usuario de una cuenta nueva
email-temporary-password = Contraseña temporal
email-reset-code = Código para restablecer la contraseña
email-set-up-reminder = Recordatorio de configuración
email-unused-account = Aviso de cuenta sin usar
email-notice = Aviso de seguridad
email-queued-at = En cola desde: { $moment }
email-attempts = Intentos: { $count }
email-sending = Enviándose
email-next-attempt = Próximo intento: { $moment }
email-failed-at = Fallido: { $moment }
email-ended = Caducado o sustituido
retry-all-emails = Reintentar todos
remove-failed-emails = Eliminar todos los fallidos
retry-email-text = Vuelve a enviar ahora el correo a { $recipient }. Si falla, el servidor lo seguirá intentando durante otros tres días.
retry-all-emails-text = Vuelve a enviar ahora todos los correos de ambas listas, salvo aquellos cuyo contenido ha caducado o se ha sustituido.
remove-email-text = Elimina el correo a { $recipient } sin enviarlo. Si contiene una contraseña temporal o un código, envíe uno nuevo. Esta acción no se puede deshacer.
remove-failed-emails-text = Elimina de la lista todos los correos fallidos sin enviarlos. Esta acción no se puede deshacer.
email-delivered = Se ha entregado el correo a { $recipient }.
email-not-delivered = No se ha entregado el correo a { $recipient }: { $reason }
email-not-finished = El correo a { $recipient } todavía se está enviando. Actualice la lista dentro de un momento.
emails-retried = Los correos se están enviando. Actualice la lista dentro de un momento.
email-removed = Se ha eliminado el correo.
emails-removed = Se han eliminado los correos.
email-not-queued = Este correo ya no está en la cola. Se ha entregado, sustituido o eliminado. Actualice la lista.
email-not-retriable = Este correo no se puede volver a enviar: se está enviando, o su contenido ha caducado o se ha sustituido. Actualice la lista.
test-email = Correo de prueba
test-email-text = Envía un correo a esta dirección y muestra la respuesta del servidor de correo.
send-test-email = Enviar correo de prueba
test-email-accepted = El servidor de correo ha aceptado el correo de prueba a { $recipient }.
test-email-failed = El correo de prueba no se ha entregado: { $reason }

## Administration: activity

filter = Filtro
filter-account = Cuenta (nombre de usuario)
done-by = Realizada por (nombre de usuario)
activity-type = Tipo de actividad
all-types = Todos los tipos
from-day = Desde
until-day = Hasta
show-activity = Mostrar actividad
download-csv = Descargar CSV
no-activity = Ninguna actividad coincide con estos filtros.
all-of-account = Toda la actividad de esta cuenta
by-username = por { $username }
by-command-line = desde la línea de comandos
by-not-signed-in = por alguien que no había iniciado sesión
by-server = automáticamente
remembered-browser = Navegador recordado
kind-signed-in = Inicio de sesión
kind-signed-out = Cierre de sesión
kind-sessions-ended = Otras sesiones cerradas
kind-browser-remembered = Navegador recordado
kind-browsers-forgotten = Navegadores recordados olvidados
kind-wrong-password = Contraseña incorrecta
kind-sign-in-refused = Contraseña correcta rechazada
kind-wrong-code = Código incorrecto
kind-locked = Códigos bloqueados tras demasiados intentos incorrectos
kind-password-changed = Contraseña cambiada
kind-reset-requested = Código para restablecer la contraseña enviado
kind-password-reset = Contraseña restablecida con un código de un correo
kind-temporary-password-sent = Contraseña temporal enviada
kind-set-up = Aplicación de autenticación configurada
kind-replaced = Aplicación de autenticación reemplazada
kind-renamed = Aplicación de autenticación renombrada
kind-removed = Aplicación de autenticación quitada
kind-passkey-added = Llave de acceso añadida
kind-passkey-renamed = Llave de acceso renombrada
kind-passkey-removed = Llave de acceso quitada
kind-passkey-counter = Llave de acceso rechazada, posible copia
kind-reauthenticated = Identidad confirmada
kind-codes-saved = Códigos de respaldo guardados
kind-codes-regenerated = Códigos de respaldo regenerados
kind-code-used = Código de respaldo usado
kind-mfa-reset = Segundo paso restablecido
kind-set-up-reminded = Recordatorio de configuración enviado
kind-account-added = Cuenta creada
kind-account-disabled = Cuenta desactivada
kind-unused-account-disabled = Cuenta sin usar desactivada
kind-account-enabled = Cuenta activada
kind-account-edited = Cuenta editada
kind-account-unlocked = Cuenta desbloqueada
kind-account-held = Suspendida después de «No fui yo»
kind-account-released = Suspensión levantada
kind-accounts-imported = Cuentas importadas
kind-bypass-code-issued = Código de emergencia creado
kind-bypass-code-used = Código de emergencia usado
kind-activity-exported = Actividad exportada
kind-identity-linked = Vinculada con el proveedor de identidad
kind-setting-changed = Ajuste cambiado
kind-key-replaced = Clave de cifrado reemplazada
kind-database-restored = Base de datos restaurada
kind-mail-retried = Correos enviados de nuevo
kind-mail-dropped = Correos eliminados de la cola
kind-mail-tested = Correo de prueba enviado

## Administration: table of activity

group-sign-in = Inicios de sesión
group-password = Contraseñas
group-account = Cambios en cuentas
group-system = Ajustes y sistema
filter-address = Dirección del cliente
address-wrong = Escriba una dirección IP, como 203.0.113.7.
days-wrong = Elija un día que no sea anterior a «Desde».
activity-when = Fecha
activity-what = Evento
activity-by = Autor
activity-from = Origen
by-owner = la propia persona
newer-activity = { $count ->
    [one] { $shown } entrada más reciente
   *[other] { $shown } entradas más recientes
}
show-newer = Mostrarlas
clear-filters = Quitar los filtros
detail-times = { $count ->
    [one] { $count } vez
   *[other] { $count } veces seguidas
}
detail-sessions = { $count ->
    [one] { $count } sesión
   *[other] { $count } sesiones
}
detail-browsers = { $count ->
    [one] { $count } navegador
   *[other] { $count } navegadores
}
detail-emails = { $count ->
    [one] { $count } correo
   *[other] { $count } correos
}
detail-codes-left = { $count ->
    [0] No queda ningún código
    [one] Queda { $count } código
   *[other] Quedan { $count } códigos
}
detail-renamed = De «{ $from }» a «{ $to }»
detail-named = «{ $name }»
detail-kind = Tipo: { $value }
detail-email = Correo electrónico: { $value }
detail-name = Nombre completo: { $value }
detail-administrator-on = Ahora puede gestionar cuentas
detail-administrator-off = Ya no puede gestionar cuentas
actor-command-line = Línea de comandos
actor-stranger = Persona sin sesión iniciada
actor-server = Automático

## Demo, used only by the server

demo-text = Esta es una demostración con personas inventadas.
demo-accounts = Cuentas de demostración
demo-how = Inicie sesión como una de estas personas. Cada código sirve una sola vez, y cada 30 segundos aparece uno nuevo.
demo-next = Próximo código en
demo-own-password = la que usted eligió

## Email, used only by the server

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
mail-not-me = O abra esta página y pulse el botón. Se cerrará la sesión en todos los navegadores y su cuenta quedará suspendida hasta que elija una contraseña nueva. Abrir la página por sí solo no hace nada. El enlace solo sirve una vez, durante 7 días:

mail-password-generated = Su cuenta nueva
mail-password-generated-account = Se ha creado una cuenta para usted en { $application }.
mail-password-generated-sign-in = Recibirá su contraseña temporal en un segundo correo. Inicie sesión aquí:
mail-password-generated-phone = Necesitará una aplicación de autenticación en su teléfono. Al iniciar sesión por primera vez, escanee con ella el código QR de la página.

mail-new-password = Contraseña nueva
mail-new-password-is = Esta es su contraseña temporal para { $application }.
mail-new-password-until = Caduca el { $date }. Elegirá su propia contraseña cuando inicie sesión por primera vez.

mail-set-up-reminder = Configure un segundo paso
mail-set-up-reminder-what = Su cuenta en { $application } aún no tiene un segundo paso. El segundo paso la protege aunque otra persona averigüe su contraseña.
mail-set-up-reminder-until = Puede iniciar sesión sin él hasta el { $date }. Después, tendrá que configurarlo al iniciar sesión.
mail-set-up-reminder-how = Inicie sesión y siga los pasos. Necesita una aplicación de autenticación en su teléfono o un dispositivo que pueda guardar una llave de acceso:
mail-set-up-reminder-done = Si ya lo ha configurado, puede ignorar este correo.

mail-unused-account = Su cuenta se desactivará
mail-unused-account-what = Hace mucho tiempo que nadie inicia sesión en su cuenta en { $application }. Si nadie lo hace antes del { $date }, la cuenta se desactivará.
mail-unused-account-keep = Para conservar su cuenta, inicie sesión una vez:
mail-unused-account-not-needed = Si ya no la necesita, no tiene que hacer nada. Un administrador puede volver a activarla más adelante.

mail-test = Correo de prueba
mail-test-arrived = Este correo demuestra que { $application } puede enviar correos a esta dirección.

mail-password-changed = Se ha cambiado su contraseña
mail-password-changed-when = La contraseña de su cuenta se cambió el { $date }.
mail-password-changed-sessions = Se han cerrado todas las demás sesiones.
mail-password-changed-not-you = Si no fue usted, contacte de inmediato con su administrador.

mail-password-reset-requested = Restablecer la contraseña
mail-password-reset-requested-asked = Alguien ha pedido restablecer la contraseña de su cuenta en { $application }. Si fue usted, use este código para elegir una contraseña nueva:
mail-password-reset-requested-link = O abra esta página, donde el código ya está escrito:
mail-password-reset-requested-until = El código sirve una sola vez y caduca el { $date }.
mail-password-reset-requested-not-you = Si no fue usted, no tiene que hacer nada. Su contraseña sigue siendo la misma.

mail-password-reset = Se ha restablecido su contraseña
mail-password-reset-when = La contraseña de su cuenta se restableció el { $date } con un código recibido por correo electrónico.
mail-password-reset-sessions = Se han cerrado todas las sesiones.
mail-password-reset-not-you = Si no fue usted, otra persona puede leer su correo. Contacte de inmediato con su administrador.

mail-authenticator-set-up = Aplicación de autenticación configurada
mail-authenticator-set-up-when = Se configuró una aplicación de autenticación para su cuenta el { $date }.
mail-authenticator-set-up-not-you = Si no fue usted, alguien conoce su contraseña. Contacte de inmediato con su administrador.

mail-authenticator-replaced = Aplicación de autenticación reemplazada
mail-authenticator-replaced-when = La aplicación de autenticación de su cuenta se reemplazó por una nueva el { $date }. Los códigos de la anterior ya no funcionan.
mail-authenticator-replaced-not-you = Si no fue usted, alguien puede iniciar sesión en su nombre. Contacte de inmediato con su administrador.

mail-authenticator-removed = Aplicación de autenticación quitada
mail-authenticator-removed-when = Se quitó una aplicación de autenticación de su cuenta el { $date }. Sus códigos ya no funcionan.
mail-authenticator-removed-not-you = Si no fue usted, cambie su contraseña y contacte de inmediato con su administrador.

mail-passkey-added = Llave de acceso añadida
mail-passkey-added-when = Se añadió una llave de acceso a su cuenta el { $date }.
mail-passkey-added-not-you = Si no fue usted, otra persona puede iniciar sesión en su cuenta. Contacte de inmediato con su administrador.

mail-passkey-removed = Llave de acceso quitada
mail-passkey-removed-when = Se quitó una llave de acceso de su cuenta el { $date }. Ya no se puede usar para iniciar sesión.
mail-passkey-removed-not-you = Si no fue usted, cambie su contraseña y contacte de inmediato con su administrador.

mail-passkey-rejected = Se rechazó una llave de acceso
mail-passkey-rejected-when = Una de sus llaves de acceso se rechazó el { $date }, porque alguien puede tener una copia de ella.
mail-passkey-rejected-what = Quite esta llave de acceso en la página «Seguridad» y añada una nueva.
mail-passkey-name = Llave de acceso
mail-passkey-rejected-not-you = Si no estaba iniciando sesión en ese momento, contacte de inmediato con su administrador.

mail-backup-code-used = Código de respaldo usado
mail-backup-code-used-when = Se usó un código de respaldo para iniciar sesión en su cuenta el { $date }.
mail-backup-code-used-not-you = Si no fue usted, cambie su contraseña y contacte con su administrador.

mail-backup-codes-regenerated = Códigos de respaldo regenerados
mail-backup-codes-regenerated-when = Se crearon códigos de respaldo nuevos para su cuenta el { $date }. Todos los códigos anteriores han dejado de funcionar, también los que no se habían usado.
mail-backup-codes-regenerated-not-you = Si no fue usted, alguien tiene acceso a su aplicación de autenticación. Contacte de inmediato con su administrador.

mail-account-locked = Cuenta bloqueada
mail-account-locked-since = Se han escrito demasiados códigos incorrectos para su cuenta. Los códigos están bloqueados desde el { $date }.
mail-account-locked-ask = Pida a su administrador que desbloquee su cuenta.
mail-account-locked-not-you = Si no fue usted, cambie también su contraseña. La persona que escribió los códigos la conoce.

mail-mfa-reset = Se restableció su segundo paso
mail-mfa-reset-when = Un administrador restableció el segundo paso de su cuenta el { $date }.
mail-mfa-reset-sign-in = Configure de nuevo un segundo paso la próxima vez que inicie sesión:
mail-mfa-reset-not-you = Si usted no lo ha pedido, contacte con su administrador.

mail-bypass-code-issued = Código de emergencia creado
mail-bypass-code-issued-when = Un administrador creó un código de emergencia para su cuenta el { $date }. Sustituye una vez a su segundo paso y caduca al cabo de una hora.
mail-bypass-code-issued-how = Su administrador le dará el código. Cuando se le pida un código al iniciar sesión, elija «Usar un código de respaldo» y escríbalo.
mail-bypass-code-issued-not-you = Si usted no lo ha pedido, contacte de inmediato con su administrador.

mail-bypass-code-used = Código de emergencia usado
mail-bypass-code-used-when = El código de emergencia que un administrador creó para usted se usó para iniciar sesión en su cuenta el { $date }.
mail-bypass-code-used-not-you = Si no fue usted, cambie su contraseña y contacte de inmediato con su administrador.

mail-email-changed = Se cambió su dirección de correo electrónico
mail-email-changed-when = Un administrador cambió la dirección de correo electrónico de su cuenta el { $date }.
mail-email-changed-from-now = A partir de ahora, los correos sobre esta cuenta se envían solo a la dirección nueva.
mail-email-changed-not-you = Si usted no lo ha pedido, contacte con su administrador.

mail-account-released = Se ha levantado la suspensión de su cuenta
mail-account-released-when = Un administrador levantó la suspensión de su cuenta el { $date }. Puede volver a iniciar sesión.
mail-account-released-not-you = Si no lo esperaba, contacte con su administrador.

mail-account-on-hold = Su cuenta está suspendida
mail-account-on-hold-what = Alguien eligió «No fui yo» con el enlace de un aviso de seguridad. Se ha cerrado la sesión en todos los navegadores y nadie puede iniciar sesión.
mail-account-on-hold-password = Elija una contraseña nueva con este código:
mail-account-on-hold-until = El código sirve una sola vez y caduca el { $date }. Después, elija «¿Ha olvidado su contraseña?» en la página de inicio de sesión para recibir otro.
mail-account-on-hold-review = Además, un administrador tiene que levantar la suspensión antes de que pueda iniciar sesión. Contacte con su administrador.
