### All user-visible text in French. The comments on the messages are in en.ftl.
###
### « Vous ». One word for one thing: connexion, session, application d’authentification, code de secours, mot de passe temporaire.
### No-break spaces: narrow (U+202F) before ; ? ! and inside « », full (U+00A0) before : and after numbers.
### Prefer gender-neutral wording where possible.

## The language itself

language-name = Français
direction = ltr
locale = fr
colon = { " " }:
languages = Langue

## Login

login = Connexion
username = Nom d’utilisateur
password = Mot de passe
show = Afficher
show-password = Afficher le mot de passe
sign-in = Se connecter
forgot-password = Mot de passe oublié ?
passkey-sign-in = Se connecter avec une clé d’accès
login-with-provider = Se connecter avec le fournisseur d’identité
login-with = Se connecter avec { $provider }
send-temporary-password = Envoyer un nouveau mot de passe temporaire
caps-lock = Le verrouillage des majuscules est activé.
wrong-credentials = Nom d’utilisateur ou mot de passe incorrect. Vérifiez les deux, puis réessayez.
temporary-password-expired = Votre mot de passe temporaire a expiré : il était valable 24 heures. Demandez l’envoi d’un nouveau à votre adresse e-mail.
temporary-password-sent = Un nouveau mot de passe temporaire va arriver à votre adresse e-mail. Connectez-vous avec celui-ci dans les 24 heures.
passkey-not-used = Aucune clé d’accès n’a été utilisée. Vous avez peut-être annulé, ou le délai est écoulé. Réessayez ou connectez-vous autrement.
passkey-rejected = Cette clé d’accès n’a pas été acceptée. Essayez-en une autre ou connectez-vous autrement.
passkey-expired = Le délai est écoulé. Réessayez.
passkey-wrong-address = Les clés d’accès ne fonctionnent pas à cette adresse. Connectez-vous autrement et prévenez votre administrateur.
passkey-failed = La clé d’accès n’a pas pu être utilisée. Réessayez ou connectez-vous autrement.

## Verification Required

verify-title = Vérification requise
verify-intro = Saisissez le code à 6 chiffres affiché par votre application d’authentification pour { $application }. Un code collé est envoyé immédiatement.
code = Code
next-code = Votre application affichera un nouveau code dans { $seconds ->
    [one] { $seconds } seconde
   *[other] { $seconds } secondes
}.
remember-browser = Ne plus demander dans ce navigateur pendant { $days ->
    [one] { $days } jour
   *[other] { $days } jours
}
verify = Vérifier
back-to-qr-code = Retour au code QR
use-backup-code = Utiliser un code de secours
use-passkey = Utiliser une clé d’accès
verify-passkey-intro = Utilisez votre clé d’accès pour vous connecter à { $application }. Votre appareil demande votre empreinte, votre visage ou votre code.
no-passkeys-here = Ce navigateur ne prend pas en charge les clés d’accès, mais votre compte en exige une. Utilisez un navigateur plus récent ou un autre appareil.
another-account = Se connecter avec un autre compte
sign-in-ended = Trop de codes incorrects. Connectez-vous à nouveau pour recommencer.
code-wrong = Ce code est incorrect. Saisissez le dernier code de votre application.
code-wrong-time = Il est { $time }. Si votre téléphone indique une autre heure, activez la date et l’heure automatiques.
code-used = Ce code a déjà été utilisé. Attendez le suivant.
code-stale = Un code plus récent a déjà été utilisé. Attendez le suivant.
codes-blocked = Les codes de votre application d’authentification sont bloqués après trop d’essais incorrects. Utilisez un code de secours ou contactez votre administrateur.
clock-behind = L’horloge de votre téléphone retarde d’environ { $minutes ->
    [one] { $minutes } minute
   *[other] { $minutes } minutes
}. Activez la date et l’heure automatiques sur votre téléphone, puis saisissez le nouveau code.
clock-ahead = L’horloge de votre téléphone avance d’environ { $minutes ->
    [one] { $minutes } minute
   *[other] { $minutes } minutes
}. Activez la date et l’heure automatiques sur votre téléphone, puis saisissez le nouveau code.
tries-left = Il vous reste { $count ->
    [one] { $count } essai
   *[other] { $count } essais
}.

## Verify with Backup Code

backup-code-title = Vérifier avec un code de secours
backup-code-intro = Saisissez l’un des codes de secours que vous avez enregistrés. Chaque code ne sert qu’une fois.
backup-code = Code de secours
use-authenticator = Utiliser votre application d’authentification
backup-code-wrong = Ce n’est pas l’un de vos codes de secours. Vérifiez chaque lettre et chaque chiffre.
backup-code-used = Ce code a déjà été utilisé. Saisissez un autre code de secours.
backup-codes-blocked = Les codes de secours sont bloqués après trop d’essais incorrects. Utilisez votre application d’authentification ou contactez votre administrateur.
backup-code-accepted = Code de secours accepté.
codes-left = { $count ->
    [0] Il ne vous reste aucun code de secours
    [one] Il vous reste { $count } code de secours
   *[other] Il vous reste { $count } codes de secours
}.
new-codes = Créez-en de nouveaux sous « Sécurité ».

## Signed in

signed-in = Session ouverte
signed-in-as = Votre session est ouverte avec le compte { $username }.
signed-in-as-name = Votre session est ouverte avec le compte { $name } ({ $username }).
go-to = Accéder à { $application }
security = Sécurité
administration = Administration
set-up-within = Configurez une deuxième étape sous « Sécurité » dans un délai de { $days ->
    [one] { $days } jour
   *[other] { $days } jours
}.
sign-out = Se déconnecter

## This wasn’t me

not-me-title = Sécuriser votre compte
not-me-intro = Vous avez reçu un e-mail au sujet d’une modification de votre compte. Si vous n’avez pas fait cette modification, appuyez sur le bouton. Tous les navigateurs seront déconnectés et votre compte sera suspendu : personne ne pourra se connecter tant que vous n’aurez pas choisi un nouveau mot de passe avec un code que nous vous enverrons par e-mail.
not-me-nothing = Si vous avez fait la modification vous-même, fermez cette page. Rien ne changera.
not-me = Ce n’était pas moi
not-me-held = Votre compte est suspendu et tous les navigateurs ont été déconnectés.
not-me-next-password = Choisissez maintenant un nouveau mot de passe. Un e-mail contenant un code va vous parvenir.
not-me-next-review = Un administrateur doit aussi lever la suspension de votre compte. Contactez votre administrateur.
not-me-ended = Ce lien ne fonctionne plus. Il ne sert qu’une fois, pendant 7 jours. Si vous êtes inquiet pour votre compte, choisissez « Mot de passe oublié ? » sur la page de connexion ou contactez votre administrateur.
not-me-no-code = Cette adresse est incomplète. Ouvrez de nouveau le lien de l’e-mail.

## Steps of a set-up

progress = Progression
step-set-up = Configurer
step-verify = Vérifier
step-save-codes = Enregistrer
step-done = étape terminée :

## Input errors

username-empty = Saisissez votre nom d’utilisateur ou votre adresse e-mail.
username-wrong = C’est trop long pour un nom d’utilisateur ou une adresse e-mail. Vérifiez votre saisie.
password-empty = Saisissez votre mot de passe.
password-too-long = Ce mot de passe est trop long. Vérifiez votre saisie.
code-empty = Saisissez le code de votre application d’authentification.
code-not-digits = Utilisez uniquement des chiffres. Saisissez le code à 6 chiffres de votre application d’authentification.
code-length = Saisissez exactement 6 chiffres.
backup-code-empty = Saisissez l’un de vos codes de secours.
backup-code-character = Les codes de secours ne contiennent que des lettres et des chiffres. Supprimez tous les autres caractères.
backup-code-length = Un code de secours compte 15 lettres et chiffres, en trois groupes de cinq. Saisissez un code complet.

## Errors and waiting

throttled-seconds = Trop d’essais. Attendez { $count ->
    [one] { $count } seconde
   *[other] { $count } secondes
}, puis réessayez.
throttled-minutes = Trop d’essais. Attendez { $count ->
    [one] { $count } minute
   *[other] { $count } minutes
}, puis réessayez.
busy = Le serveur est surchargé. Réessayez dans un instant.
no-answer = Le serveur ne répond pas. Rien n’est perdu. Vérifiez votre connexion réseau, puis réessayez.
still-no-answer = Le serveur ne répond toujours pas. Attendez un instant, puis réessayez.
malformed = Cette page n’est peut-être plus à jour. Rechargez-la, puis réessayez.
changed-elsewhere = Une modification a été faite dans une autre fenêtre. Réessayez.
slow = Cela prend plus de temps que d’habitude. Votre saisie est conservée. Restez sur cette page.
offline = Vous êtes hors ligne. Votre saisie est conservée. Continuez dès que la connexion sera rétablie.
expired = Session expirée
expired-text = Votre session a été fermée après une période d’inactivité pour protéger votre compte. Rien n’est perdu. Connectez-vous à nouveau pour continuer.
sign-in-again = Se connecter à nouveau
not-found = Page introuvable
not-found-text = Il n’y a pas de page à cette adresse. L’adresse contient peut-être une faute de frappe, ou la page a été déplacée.
to-start = Aller à la page d’accueil
unreachable = Serveur injoignable
unreachable-text = Le serveur ne répond pas. Vérifiez votre connexion réseau, puis réessayez. Si le problème persiste, contactez votre administrateur.
try-again = Réessayer
loading = Chargement
sign-in-ends-soon = Cette connexion expire dans 2 minutes. Terminez-la avant, ou connectez-vous à nouveau pour recommencer.
session-ends-soon = Votre session sera fermée dans 2 minutes.
stay-signed-in = Garder la session ouverte
no-script = Cette page nécessite JavaScript. Activez-le pour ce site, puis rechargez la page.
late = Cela prend plus de temps que prévu. La page nécessite JavaScript et WebAssembly, pris en charge par tous les navigateurs récents. Vérifiez votre connexion réseau et rechargez la page. Si le problème persiste, essayez un autre navigateur ou contactez votre administrateur.

## Account

## Set Up Required

set-up = Configuration requise
set-up-optional = Protégez votre compte avec une deuxième étape : une application d’authentification sur votre téléphone. Vous pouvez aussi le faire plus tard.
set-up-until = Vous pouvez passer cette étape jusqu’au { $day }. Ensuite, il vous faudra une deuxième étape pour vous connecter.
scan = Ouvrez votre application d’authentification, ajoutez un compte et scannez ce code QR.
qr-code = Code QR qui ajoute ce compte à une application d’authentification. Si vous ne pouvez pas le scanner, choisissez « Configurer manuellement ».
enlarge-qr-code = Agrandir le code QR
close = Fermer
open-app = Ouvrir l’application d’authentification
open-app-hint = Si l’application est sur cet appareil, ouvrez-la ici. Si elle est sur un autre appareil, scannez le code avec celui-ci.
set-up-manually = Configurer manuellement
use-passkey-instead = Utiliser plutôt une clé d’accès
use-authenticator-instead = Utiliser plutôt une application d’authentification
passkey-required = Votre compte exige une clé d’accès.
create-passkey-text = Avec une clé d’accès, vous vous connectez par empreinte, visage ou code de l’appareil au lieu d’un mot de passe et d’un code à usage unique. Elle reste sur votre appareil ou dans votre gestionnaire de mots de passe.
create-passkey = Créer une clé d’accès
passkey-not-created = Aucune clé d’accès n’a été créée. Vous avez peut-être annulé, ou le délai est écoulé. Réessayez.
passkey-on-device = Cet appareil a déjà une clé d’accès pour votre compte. Utilisez-la ou choisissez un autre appareil.
passkey-creation-failed = La clé d’accès n’a pas pu être créée. Cet appareil ne prend peut-être pas en charge les clés d’accès avec empreinte, visage ou code. Réessayez ou choisissez un autre appareil.
passkeys-too-many = Votre compte a déjà 10 clés d’accès, le maximum. Supprimez-en une d’abord.
manual-hint = Saisissez ces informations dans votre application d’authentification :
name = Nom
key = Clé
type = Type
time-based = Basé sur l’heure
copy = Copier
copy-name = Copier le nom
copy-key = Copier la clé
copy-type = Copier le type
continue = Continuer
skip = Passer pour l’instant

## Backup Codes

backup-codes = Codes de secours
backup-codes-intro = Si vous perdez votre téléphone, vous pouvez vous connecter avec l’un de ces codes. Chaque code ne sert qu’une fois. Gardez-les en lieu sûr, par exemple dans un gestionnaire de mots de passe.
download = Télécharger
print = Imprimer
codes-saved = J’ai enregistré ces codes
codes-not-saved = Enregistrez d’abord les codes, puis cochez cette case. Ils ne seront plus affichés.
done = Terminer
copied = Copié dans le presse-papiers.
selected = Votre navigateur n’autorise pas cette page à copier. Le texte est sélectionné : appuyez sur Ctrl+C, ou sur ⌘C sur un Mac.
downloaded = Le fichier se trouve dans vos téléchargements.

## The saved copy of the backup codes

saved-title = Codes de secours
saved-application = Application
saved-username = Nom d’utilisateur
saved-date = Date
saved-file = codes de secours
saved-how-1 = Connectez-vous avec votre nom d’utilisateur et votre mot de passe. Sur la page « Vérification requise », choisissez « Utiliser un code de secours » et saisissez l’un de ces codes.
saved-how-2 = Chaque code ne sert qu’une fois. Barrez-le après l’avoir utilisé.
saved-how-3 = Gardez les codes en lieu sûr, loin de votre téléphone. Toute personne qui a l’un d’eux et votre mot de passe peut se connecter à votre place.

## Change your Password

change-password-title = Changer votre mot de passe
change-password-forced = Vous avez utilisé un mot de passe temporaire. Pour terminer, choisissez votre propre mot de passe.
old-password = Mot de passe actuel
show-old-password = Afficher le mot de passe actuel
new-password = Nouveau mot de passe
show-new-password = Afficher le nouveau mot de passe
confirm-password = Confirmer le nouveau mot de passe
show-confirm-password = Afficher la confirmation du nouveau mot de passe
change-password = Changer le mot de passe
rules = Le nouveau mot de passe
rule-met = règle respectée :
rule-not-met = règle pas encore respectée :
rule-length = compte au moins 12 caractères
rule-not-common = n’est pas un mot de passe courant
rule-not-own-words = n’est pas dérivé de votre nom, de votre adresse e-mail ou du nom de l’application
password-changed = Votre mot de passe a été modifié. Toutes vos autres sessions ont été fermées.
old-password-wrong = Ce n’est pas votre mot de passe actuel. Vérifiez-le, puis réessayez.
same-password = C’est votre mot de passe actuel. Choisissez-en un nouveau.
old-password-expired = Ce mot de passe temporaire a expiré. Déconnectez-vous et choisissez-en un nouveau avec « Mot de passe oublié ? » sur la page de connexion.

## New password errors

new-password-empty = Saisissez un nouveau mot de passe.
new-password-too-short = Ce mot de passe est trop court. Utilisez au moins 12 caractères.
new-password-too-long = Ce mot de passe est trop long. Utilisez au plus 256 caractères.
new-password-own-words = Ce mot de passe est dérivé de votre nom, de votre adresse e-mail ou du nom de l’application. Choisissez-en un plus difficile à deviner.
new-password-common = Ce mot de passe est trop courant et facile à deviner. Choisissez-en un autre, par exemple plusieurs mots sans rapport entre eux.
confirmation-empty = Saisissez à nouveau le nouveau mot de passe.
confirmation-wrong = Les mots de passe ne correspondent pas. Saisissez à nouveau le nouveau mot de passe.

## Password reset

request-reset = Réinitialiser le mot de passe
request-reset-intro = Saisissez votre nom d’utilisateur ou votre adresse e-mail. Vous recevrez un e-mail avec un code pour choisir un nouveau mot de passe.
username-or-email = Nom d’utilisateur ou adresse e-mail
send-verification-email = Envoyer l’e-mail de vérification
reset-mail-sent = Si un compte avec mot de passe correspond à votre saisie, un e-mail contenant un code va arriver. S’il n’arrive pas dans quelques minutes, consultez vos courriers indésirables ou contactez votre administrateur.
have-reset-code = J’ai un code
reset-password = Choisir un nouveau mot de passe
reset-password-intro = Saisissez le code de l’e-mail et choisissez un nouveau mot de passe.
verification-code = Code de vérification
reset-code-empty = Saisissez le code de l’e-mail.
reset-code-character = Le code ne contient que des lettres et des chiffres. Copiez-le depuis l’e-mail.
reset-code-length = Le code compte 28 lettres et chiffres. Copiez-le en entier depuis l’e-mail.
reset-code-wrong = Ce code est incorrect. Copiez le code de l’e-mail le plus récent.
reset-code-ended = Ce code n’est plus valable. Il a déjà été utilisé, date de plus de 15 minutes ou a été remplacé par un plus récent. Demandez un nouvel e-mail.
new-reset-mail = Envoyer un nouvel e-mail
password-reset-done = Votre mot de passe a été réinitialisé et toutes vos sessions ont été fermées. Allez à la page de connexion et connectez-vous avec votre nouveau mot de passe.
password-reset-held = Votre mot de passe a été réinitialisé. Votre compte est encore suspendu : un administrateur doit lever la suspension avant que vous puissiez vous connecter. Contactez votre administrateur.
back-to-login = Retour à la connexion

## Login with the identity provider

sso-unavailable = Le fournisseur d’identité ne répond pas. Attendez un instant, puis réessayez. Si le problème persiste, contactez votre administrateur.
sso-refused = Le fournisseur d’identité n’a pas validé votre connexion. Vous avez peut-être annulé, ou vous n’avez pas accès à cette application. Réessayez ou contactez votre administrateur.
sso-ended = Cette connexion n’est plus valable. Elle a duré plus de 15 minutes, était déjà terminée ou a été commencée dans un autre navigateur. Recommencez.
sso-unverified = La réponse du fournisseur d’identité n’a pas pu être vérifiée : votre connexion a échoué. Réessayez. Si cela se reproduit, contactez votre administrateur.
sso-no-account = Le fournisseur d’identité vous reconnaît, mais vous n’avez pas de compte ici. Demandez-en un à votre administrateur.
sso-disabled = Votre compte est désactivé ici. Contactez votre administrateur.

## Signed-in pages

skip-to-content = Aller au contenu
account-menu = Menu du compte : { $name }
show-as-table = Afficher sous forme de tableau
select-all = Tout sélectionner sur cette page
select-named = Sélectionner { $name }

## Security

security-password-text = Utilisez un long mot de passe que vous n’utilisez nulle part ailleurs.
identity-provider = Fournisseur d’identité
security-provider-text = Vous vous connectez avec votre fournisseur d’identité. C’est là que vous modifiez votre mot de passe et votre deuxième étape.
change-password-link = Changer votre mot de passe
cancel = Annuler
save = Enregistrer
second-step-on = Activée
second-step-missing = Non configurée
second-step-off = Désactivée
second-step-none = Vous n’avez pas encore configuré de deuxième étape. Avec une clé d’accès ou une application d’authentification, personne ne peut se connecter à votre place avec votre seul mot de passe.
codes-left-of = { $left } sur { $all } restants
codes-saved-on = Enregistrés le { $day }.
signed-in-where = Où votre session est ouverte
password-changed-on = Modifié le { $day }.

## Reauthentication

confirm-title = Confirmez votre identité
confirm-by-password = Pour continuer, saisissez à nouveau votre mot de passe.
confirm-by-code = Pour continuer, saisissez un code de votre application d’authentification.
confirm-at-provider = Pour continuer, connectez-vous à nouveau avec votre fournisseur d’identité. Revenez ensuite ici et réessayez.
confirm = Confirmer
use-code-instead = Utiliser plutôt un code
use-password-instead = Utiliser plutôt votre mot de passe
password-wrong = Ce n’est pas votre mot de passe. Vérifiez-le, puis réessayez.
confirm-needs-code = Votre session est ouverte dans un navigateur mémorisé : votre mot de passe seul ne suffit pas ici. Saisissez un code de votre application d’authentification.
confirm-needs-passkey = Votre compte exige ici une clé d’accès. Utilisez-la pour confirmer que c’est bien vous.

## Security: authenticators

authenticators = Applications d’authentification
authenticators-none = Vous n’avez pas encore configuré d’application d’authentification. Grâce à elle, personne ne peut se connecter à votre place avec votre seul mot de passe.
authenticators-off = Cette application ne demande pas de code à la connexion.
authenticator = Application d’authentification
passkey = Clé d’accès
authenticator-facts = Configurée le { $day }. Dernière utilisation : { $used }.
add-authenticator = Ajouter une application d’authentification
rename = Renommer
rename-named = Renommer { $name }
replace = Remplacer
replace-named = Remplacer { $name }
replace-text = L’ancienne application fonctionne jusqu’à ce que vous confirmiez la nouvelle.
remove = Supprimer
remove-named = Supprimer { $name }
remove-text = Ses codes cessent immédiatement de fonctionner. Cette action est irréversible.
remove-last-text = C’est votre seule application d’authentification. Si vous la supprimez, vos codes de secours sont supprimés aussi, et seul votre mot de passe protège votre compte. Cette action est irréversible.
remove-last-refused = C’est votre seule application d’authentification, et votre compte en exige une. Configurez-en d’abord une autre, ou remplacez celle-ci.
authenticator-name = Nom de l’application
authenticator-name-text = Après avoir ajouté le compte à l’application, donnez-lui un nom que vous reconnaîtrez, par exemple « Téléphone du bureau », et saisissez le code affiché.
authenticator-name-empty = Saisissez un nom que vous reconnaîtrez, par exemple « Téléphone du bureau ».
authenticator-name-long = Ce nom est trop long. Utilisez au plus 40 caractères.
authenticator-name-character = Utilisez une seule ligne, sans caractères invisibles.
authenticator-set-up = L’application d’authentification est configurée.
authenticator-replaced = La nouvelle application d’authentification est configurée. Les codes de l’ancienne application ne fonctionnent plus.
authenticator-renamed = L’application d’authentification a été renommée.
authenticator-removed = L’application d’authentification a été supprimée.
passkeys = Clés d’accès
passkeys-off = Les clés d’accès sont désactivées pour le moment. Vous ne pouvez donc pas vous connecter avec celles-ci.
passkey-facts = Ajoutée le { $day }. Dernière utilisation : { $used }.
passkey-facts-unused = Ajoutée le { $day }. Pas encore utilisée.
passkey-synced = Synchronisée
passkey-on-one-device = Sur un seul appareil
add-passkey = Ajouter une clé d’accès
add-passkey-text = Donnez à la clé d’accès un nom que vous reconnaîtrez. Votre navigateur demandera ensuite où l’enregistrer : sur cet appareil, dans un gestionnaire de mots de passe, sur un téléphone ou sur une clé de sécurité.
passkey-name = Nom de la clé d’accès
passkey-added = La clé d’accès a été ajoutée.
passkey-renamed = La clé d’accès a été renommée.
passkey-removed = La clé d’accès a été supprimée.
remove-passkey-text = Vous ne pourrez plus vous connecter avec elle. Cette action est irréversible. Si un appareil continue de la proposer, supprimez-la aussi sur celui-ci.
remove-last-passkey-text = C’est votre seule deuxième étape. Si vous la supprimez, vos codes de secours sont supprimés aussi, et seul votre mot de passe protège votre compte. Cette action est irréversible.
remove-last-passkey-refused = Votre compte exige cette clé d’accès. Ajoutez-en d’abord une autre.

## Security: backup codes

regenerate = Régénérer les codes de secours
regenerate-text = Vous allez recevoir cinq nouveaux codes à enregistrer. Tous les anciens codes cessent immédiatement de fonctionner, même inutilisés. Pour continuer, saisissez le code de votre application d’authentification.
regenerate-passkey-text = Vous allez recevoir cinq nouveaux codes à enregistrer. Tous les anciens codes cessent immédiatement de fonctionner, même inutilisés.

## Security: sessions

sessions = Sessions
sessions-text = Ces navigateurs sont connectés à votre compte. Si l’un d’eux vous est inconnu, déconnectez-le, puis changez votre mot de passe.
session-this = Ce navigateur
session-unknown = Navigateur inconnu
session-facts = Depuis { $address }, le { $first }. Dernière activité : { $last }.
sign-out-of = Se déconnecter de { $browser }
sign-out-others = Se déconnecter partout ailleurs
session-ended = Ce navigateur a été déconnecté.
sessions-ended = Toutes vos autres sessions ont été fermées.

## Security: remembered browsers

remembered-browsers = Navigateurs mémorisés
remembered-browsers-text = À la connexion, ces navigateurs demandent votre mot de passe, mais pas de code. Si l’un d’eux vous est inconnu, oubliez-le, puis changez votre mot de passe.
remembered-browser-facts = Depuis { $address }, le { $first }. Demandera de nouveau un code après le { $until }.
forget = Oublier
forget-named = Oublier { $browser }
forget-all = Tout oublier
browser-forgotten = Ce navigateur a été oublié. Il demandera un code à la prochaine connexion.
browsers-forgotten = Tous les navigateurs ont été oubliés. Ils demanderont un code à la prochaine connexion.

## Security: recent activity

activity = Activité récente
show-more = Afficher plus
event-signed-in = Vous avez ouvert une session.
event-signed-in-by-code = Vous avez ouvert une session avec un code de votre application d’authentification.
event-signed-in-by-backup-code = Vous avez ouvert une session avec un code de secours.
event-signed-in-by-passkey = Vous avez ouvert une session avec une clé d’accès.
event-signed-in-remembered = Vous avez ouvert une session dans un navigateur mémorisé, sans code.
event-signed-out = Vous avez fermé la session.
event-wrong-code = Quelqu’un a saisi un code incorrect de l’application d’authentification.
event-wrong-backup-code = Quelqu’un a saisi un code de secours incorrect.
event-locked = Les codes de l’application d’authentification ont été bloqués après trop d’essais incorrects.
event-backup-codes-locked = Les codes de secours ont été bloqués après trop d’essais incorrects.
event-password-changed = Vous avez changé votre mot de passe.
event-reset-requested = Un code de réinitialisation du mot de passe vous a été envoyé par e-mail.
event-password-reset = Votre mot de passe a été réinitialisé avec un code reçu par e-mail.
event-temporary-password-sent = Un mot de passe temporaire vous a été envoyé.
event-set-up = Vous avez configuré une application d’authentification.
event-set-up-named = Vous avez configuré l’application d’authentification « { $name } ».
event-replaced = Vous avez remplacé une application d’authentification par « { $name } ».
event-renamed = Vous avez renommé « { $name } » en « { $text } ».
event-removed = Vous avez supprimé l’application d’authentification « { $name } ».
event-passkey-added = Vous avez ajouté la clé d’accès « { $name } ».
event-passkey-removed = Vous avez supprimé la clé d’accès « { $name } ».
event-passkey-counter = La clé d’accès « { $name } » a été refusée, car il en existe peut-être une copie.
event-reauthenticated = Vous avez confirmé votre identité.
event-codes-saved = Vous avez enregistré de nouveaux codes de secours.
event-codes-regenerated = Vous avez régénéré vos codes de secours.
event-mfa-reset = Un administrateur a supprimé vos applications d’authentification, vos clés d’accès et vos codes de secours.
event-set-up-reminded = On vous a rappelé de configurer une deuxième étape.
event-reason = Motif : { $text }
event-identity-linked = Votre compte a été associé au fournisseur d’identité.
event-account-added = Votre compte a été créé.
event-account-disabled = Un administrateur a désactivé votre compte.
event-unused-account-disabled = Votre compte a été désactivé, car il n’avait pas été utilisé pendant { $count ->
    [one] { $count } jour
   *[other] { $count } jours
}.
event-account-enabled = Un administrateur a réactivé votre compte.
event-refused-disabled = Quelqu’un a saisi votre mot de passe correct alors que le compte était désactivé.
event-refused-held = Quelqu’un a saisi votre mot de passe correct alors que le compte était suspendu.
event-account-edited = Un administrateur a modifié les informations de votre compte.
event-unlocked = Un administrateur a débloqué votre compte.
event-held = Votre compte a été suspendu au moyen du lien d’un avis de sécurité.
event-released = Un administrateur a levé la suspension de votre compte.
event-bypass-code-issued = Un administrateur a créé un code de dépannage pour vous.
event-bypass-code-used = Vous avez ouvert une session avec un code de dépannage.
event-accounts-imported = Des comptes ont été importés.
event-activity-exported = L’activité de tous les comptes a été exportée.
event-setting-changed = Un paramètre a été modifié.
event-key-replaced = La clé de chiffrement perdue a été remplacée.
event-database-restored = La base de données a été restaurée à partir d’une sauvegarde.
event-mail-retried = Un administrateur vous a renvoyé un e-mail.
event-mail-dropped = Un administrateur a supprimé un e-mail qui vous était destiné avant son envoi.
event-mail-tested = Un administrateur a envoyé un e-mail de test.
event-sessions-ended = { $count ->
    [one] { $count } autre session a été fermée.
   *[other] { $count } autres sessions ont été fermées.
}
event-browser-remembered = Vous avez choisi qu’aucun code ne soit demandé dans ce navigateur pendant { $count ->
    [one] { $count } jour
   *[other] { $count } jours
}.
event-browsers-forgotten = { $count ->
    [one] { $count } navigateur mémorisé a été oublié.
   *[other] { $count } navigateurs mémorisés ont été oubliés.
}
event-wrong-password = { $count ->
    [one] Quelqu’un a saisi un mot de passe incorrect.
   *[other] Quelqu’un a saisi un mot de passe incorrect { $count } fois de suite.
}
event-code-used = Vous avez utilisé un code de secours. { $count ->
    [0] Il ne vous en restait aucun
   *[other] Il vous en restait { $count }
}.

## Administration: overview

overview = Vue d’ensemble
accounts-added = { $count ->
    [0] Aucun nouveau ces 7 derniers jours
    [one] { $count } nouveau ces 7 derniers jours
   *[other] { $count } nouveaux ces 7 derniers jours
}
second-step = Deuxième étape
second-step-share = Protégés par une deuxième étape
share-change = { $change } en 30 jours
count-of = { $count } comptes sur { $all }
signed-in-today = Connectés aujourd’hui
usual-by-now = D’habitude { $count } à cette heure
usual-unknown = Pas encore de semaine antérieure pour comparer
locked-out = Bloqués
locked-today = { $count ->
    [0] Aucun depuis minuit
    [one] { $count } depuis minuit
   *[other] { $count } depuis minuit
}
sign-ins-30-days = Connexions, 30 derniers jours
chart-signed-in = Acceptées
chart-refused = Refusées
chart-day = Jour
chart-summary = Connexions par jour, du { $from } au { $until } : { $accepted } acceptées et { $refused } refusées au total.
internal-accounts = Comptes internes
external-accounts = Comptes externes
grace-accounts = { $count ->
    [one] { $shown } compte doit la configurer au plus tard le { $day }.
   *[other] { $shown } comptes doivent la configurer au plus tard le { $day }.
}
show-them = Les afficher
needs-attention = À traiter
nothing-to-attend = Rien à signaler.
attention-locked = { $count ->
    [one] compte est bloqué après trop de codes incorrects
   *[other] comptes sont bloqués après trop de codes incorrects
}
attention-passwords = { $count ->
    [one] mot de passe temporaire expire d’ici un jour
   *[other] mots de passe temporaires expirent d’ici un jour
}
attention-codes = { $count ->
    [one] personne n’a plus qu’un code de secours, ou aucun
   *[other] personnes n’ont plus qu’un code de secours, ou aucun
}
attention-mail = { $count ->
    [one] e-mail n’a pas pu être remis
   *[other] e-mails n’ont pas pu être remis
}
attention-provider = { $count ->
    [one] connexion avec { $name } a échoué ces dernières 24 heures
   *[other] connexions avec { $name } ont échoué ces dernières 24 heures
}
attention-held = { $count ->
    [one] compte est suspendu après « Ce n’était pas moi »
   *[other] comptes sont suspendus après « Ce n’était pas moi »
}
review = Vérifier

## Administration: accounts

accounts = Comptes
all-activity = Activité
search-accounts = Rechercher par nom, nom d’utilisateur ou adresse e-mail
administrators = Administrateurs
no-accounts = Aucun compte ne correspond. Raccourcissez votre recherche, ou affichez tous les comptes.
pages = Pages
previous = Précédent
next = Suivant
administrator = Administrateur
disabled = Désactivé
locked = Codes bloqués
held = Suspendu
invitation-pending = Invitation en attente
sso = Fournisseur d’identité
day-and-time = { $day }, { $time }

## Administration: table of accounts

accounts-total = { $count ->
    [0] Aucun compte
    [one] { $shown } compte
   *[other] { $shown } comptes
}
accounts-more = Plus de { $shown } comptes
accounts-unsorted = Trop de résultats pour être triés. Précisez la recherche.
accounts-range = { $from }–{ $to } sur { $total }
table-name = Nom
account-status = État
filter-all = Tous
filter-no-second-step = Sans deuxième étape
filter-grace = Délai de grâce
filter-never = Jamais connectés
filter-password = Mot de passe temporaire bientôt expiré
filter-few-codes = Peu de codes de secours
tag-app = Application
tag-many = { $what } ×{ $count }
tag-due = Jusqu’au { $day }
tag-invited = Invité
tag-password-expires = Mot de passe bientôt expiré
tag-password-expired = Mot de passe expiré
tag-codes-left = { $count ->
    [0] Aucun code de secours
    [one] { $count } code de secours
   *[other] { $count } codes de secours
}

## Administration: one account

account = Compte
account-facts = Détails du compte
account-gone = Ce compte n’existe plus. Revenez à la liste des comptes.
email = Adresse e-mail
person-name = Nom complet
kind = Type
internal = Interne
external = Externe
origin = Méthode de connexion
origin-local = Mot de passe
origin-sso = Fournisseur d’identité
nothing-chosen = Choisir…
added-on = Créé
last-sign-in = Dernière connexion
signed-in-from = { $time }, depuis { $address }
signed-in-with = { $time }, avec { $browser }
signed-in-from-with = { $time }, depuis { $address } ({ $browser })
next-sign-in = Prochaine étape à la connexion
mfa = Deuxième étape
yes = Oui
no = Non
none = Aucun
never = Jamais
expires-on = Valable jusqu’au { $until }.
authenticator-of = { $name } : configurée le { $day }, dernière utilisation { $used }.
passkey-of = { $name } : ajoutée le { $day }, dernière utilisation { $used }.
passkey-of-unused = { $name } : ajoutée le { $day }, pas encore utilisée.
mfa-required-from = Obligatoire à partir du { $day }
password-pending = Invitation en attente
password-temporary = Temporaire, valable jusqu’au { $until }
password-own = Choisi par la personne
password-own-on = Choisi par la personne le { $day }
next-set-up = Configurer une deuxième étape
next-verify = Code de vérification
next-change-password = Nouveau mot de passe
next-none = Aucune : le mot de passe suffit
disabled-since = Désactivé depuis le { $moment }. Personne ne peut se connecter à ce compte.
lock-password = Trop de mots de passe incorrects ont été saisis. Jusqu’au { $moment }, seuls les navigateurs qui se sont déjà connectés à ce compte peuvent le faire.
lock-codes = Trop de codes incorrects ont été saisis en un jour. Les codes ne sont pas acceptés avant le { $moment }.
lock-totp = Les codes de l’application d’authentification sont bloqués après trop d’essais incorrects.
lock-backup-codes = Les codes de secours sont bloqués après trop d’essais incorrects.
hold-password = Suspendu depuis le { $moment }, car « Ce n’était pas moi » a été choisi dans un e-mail envoyé à la personne. La suspension prend fin quand elle choisit un nouveau mot de passe avec le code d’un autre e-mail.
hold-review = Suspendu depuis le { $moment }, car « Ce n’était pas moi » a été choisi dans un e-mail concernant la deuxième étape, l’adresse e-mail ou une connexion avec le fournisseur d’identité. Demandez à la personne ce qui s’est passé, puis levez la suspension.
sso-text = La personne se connecte avec le fournisseur d’identité, qui gère le mot de passe et la deuxième étape.
own-account = C’est votre propre compte. Gérez votre mot de passe, vos applications d’authentification et vos codes sous « Sécurité ». Un autre administrateur peut modifier le reste.
action-for-username = { $action } : { $username }
action-for-person = { $action } : { $name } ({ $username })

## Administration: actions on an account

edit = Modifier
edit-text = Si vous modifiez l’adresse e-mail, l’ancienne adresse en est aussi avertie. Si vous accordez ou retirez les droits d’administrateur, toutes les sessions de la personne sont fermées.
can-manage-accounts = Peut gérer d’autres comptes
account-edited = Le compte a été mis à jour.
disable = Désactiver
disable-text = Ferme les sessions de la personne et empêche toute connexion tant que vous n’avez pas réactivé le compte. Rien n’est supprimé.
account-disabled = Le compte a été désactivé.
enable = Activer
enable-text = La personne pourra se reconnecter avec le même mot de passe et la même application d’authentification.
account-enabled = Le compte a été activé.
unlock = Débloquer
unlock-text = Permet à la personne de réessayer après trop de mots de passe ou de codes incorrects. Assurez-vous d’abord que c’est bien elle qui les a saisis.
account-unlocked = Le compte a été débloqué.
forget-browsers = Oublier les navigateurs mémorisés
forget-browsers-text = Chacun de ces navigateurs demandera de nouveau un code à la prochaine connexion. Les sessions restent ouvertes.
account-browsers-forgotten = Les navigateurs mémorisés ont été oubliés.
release = Lever la suspension
release-text = La personne pourra se connecter avec le mot de passe et la deuxième étape actuels. Assurez-vous d’abord que vous parlez à la personne elle-même, et vérifiez les applications d’authentification, les clés d’accès et l’adresse e-mail. Si quelqu’un d’autre peut connaître le mot de passe, envoyez aussi un mot de passe temporaire.
account-released = La suspension du compte a été levée.
send-password = Envoyer un mot de passe temporaire
send-password-text = Envoie à la personne un nouveau mot de passe temporaire par e-mail, valable 24 heures. Le mot de passe actuel cesse de fonctionner, et toutes les sessions sont fermées. Cette action est irréversible.
password-sent = Un mot de passe temporaire va arriver par e-mail.
sessions-end = { $count ->
    [one] { $count } session sera fermée immédiatement.
   *[other] { $count } sessions seront fermées immédiatement.
}
reset-mfa = Réinitialiser la deuxième étape
reset-mfa-text = Supprime les applications d’authentification, les clés d’accès et les codes de secours de la personne. Si une deuxième étape est obligatoire, elle la configurera de nouveau à sa prochaine connexion. Elle en est avertie par e-mail. Cette action est irréversible.
mfa-was-reset = La deuxième étape a été réinitialisée.
make-bypass-code = Créer un code de dépannage
make-bypass-code-text = Pour une personne qui n’a ni son téléphone ni ses codes de secours. Le code remplace une fois la deuxième étape et expire au bout d’une heure. Assurez-vous de parler à la personne elle-même, qui est aussi avertie par e-mail. Tout code de dépannage antérieur cesse de fonctionner.
bypass-code = Code de dépannage
copy-bypass-code = Copier le code de dépannage
bypass-code-text = Donnez ce code à la personne maintenant. Il ne sera plus affiché. Après avoir saisi son mot de passe, elle choisit « Utiliser un code de secours » et saisit ce code. Il ne sert qu’une fois et expire le { $until }.
reason = Motif
reason-hint = Le motif est envoyé à la personne et enregistré dans l’activité.
reason-empty = Saisissez un motif. Il est envoyé à la personne.
reason-long = Ce motif est trop long. Utilisez au plus 200 caractères.
reason-character = Utilisez une seule ligne, sans caractères invisibles.
refused-sso = Ce compte se connecte avec le fournisseur d’identité. Il n’a ici ni mot de passe ni deuxième étape.
refused-disabled = Ce compte est désactivé. Activez-le d’abord.
refused-last-administrator = C’est le dernier administrateur qui peut se connecter. Nommez d’abord un autre administrateur.
refused-no-authenticator = Ce compte n’a pas de deuxième étape et n’a donc pas besoin d’un code de dépannage.
refused-nothing-to-set-up = Ce compte a déjà une deuxième étape ou n’a pas besoin d’en configurer une.
refused-already-reminded = Cette personne a déjà reçu un rappel au cours des dernières 24 heures.
refused-unknown-provider = Ce fournisseur d’identité n’existe pas.
provider-required = Choisissez le fournisseur d’identité avec lequel la personne se connecte.

## Administration: helping one person

signing-in = Connexion
help-person = Aider cette personne
codes-of = { $left } restants sur { $all }
help-unlock = Autorise de nouveaux essais. Assurez-vous d’abord que les essais incorrects venaient de la personne.
help-bypass-title = Code de dépannage à usage unique
help-bypass = Remplace la deuxième étape une fois, dans l’heure.
help-reset-title = Téléphone perdu
help-reset = Supprime les applications d’authentification, les clés d’accès et les codes de secours. La personne les configurera de nouveau.
help-password-title = Mot de passe oublié
help-password = Envoie par e-mail un mot de passe temporaire valable 24 heures.
help-remind-title = Pas encore de deuxième étape
help-remind = Envoie un rappel par e-mail, au plus une fois par jour.
reminder-sent = Un rappel va être envoyé.
help-browsers-title = Ordinateur perdu ou partagé
help-browsers = Les navigateurs mémorisés demanderont de nouveau un code à la prochaine connexion.
help-release-title = Lever la suspension
help-release = La personne peut de nouveau se connecter. Assurez-vous d’abord que vous parlez à la personne elle-même.
help-disable-title = Désactiver le compte
help-disable = Ferme les sessions de la personne et empêche toute connexion. Rien n’est supprimé.
help-enable-title = Activer le compte
help-enable = La connexion fonctionne de nouveau avec le même mot de passe et la même deuxième étape.

## Administration: one action on many accounts

accounts-selected = { $count ->
    [one] { $shown } compte sélectionné
   *[other] { $shown } comptes sélectionnés
}
select-matching = Sélectionner les { $shown } qui correspondent
select-first = Sélectionner les { $shown } premiers qui correspondent
clear-selection = Effacer la sélection
remind-set-up = Envoyer un rappel de configuration
action-for-count = { $action } : { $accounts }
act-disable-text = Ferme les sessions et empêche toute connexion tant que vous n’avez pas réactivé les comptes. Rien n’est supprimé.
act-enable-text = Les personnes pourront de nouveau se connecter avec le même mot de passe et la même deuxième étape.
act-password-text = Chaque personne reçoit un nouveau mot de passe temporaire par e-mail. Les mots de passe actuels cessent de fonctionner, et toutes les sessions sont fermées. Cette action est irréversible.
act-remind-text = Les personnes qui peuvent ou doivent configurer une deuxième étape et ne l’ont pas fait reçoivent un e-mail. Personne n’en reçoit plus d’un par jour.
act-progress = { $done } comptes traités sur { $total }
act-done = { $count ->
    [0] Aucun compte n’a été modifié.
    [one] Terminé pour { $shown } compte.
   *[other] Terminé pour { $shown } comptes.
}
act-failed = { $count ->
    [one] { $shown } compte n’a pas été modifié :
   *[other] { $shown } comptes n’ont pas été modifiés :
}
act-stopped = { $count ->
    [one] Interrompu. { $shown } compte n’a pas été traité.
   *[other] Interrompu. { $shown } comptes n’ont pas été traités.
}
dismiss = Masquer

## Administration: adding an account

add-account = Créer un compte
account-owner = Titulaire du compte
add-account-text = La personne reçoit deux e-mails : l’un avec le nom d’utilisateur et le lien de connexion, l’autre avec un mot de passe temporaire qui expire au bout de 24 heures.
username-hint = Utilisez des lettres minuscules de a à z, des chiffres, des points, des tirets et des tirets bas. Un nom d’utilisateur ne peut pas être modifié par la suite.
account-added = Compte créé pour { $who }. Deux e-mails vont arriver.
sso-account-added = Compte créé pour { $who }.
go-to-account = Aller au compte
username-taken = Un autre compte a déjà ce nom d’utilisateur. Choisissez-en un autre.
email-taken = Un autre compte a déjà cette adresse e-mail. Saisissez-en une autre.
new-username-empty = Saisissez un nom d’utilisateur.
new-username-long = Ce nom d’utilisateur est trop long. Utilisez au plus 64 caractères.
new-username-wrong = Utilisez uniquement des lettres de a à z, des chiffres, des points, des tirets et des tirets bas. Commencez et terminez par une lettre ou un chiffre.
email-empty = Saisissez une adresse e-mail.
email-wrong = Saisissez une adresse e-mail valide, par exemple grace@example.com.
person-name-long = Ce nom est trop long. Utilisez au plus 128 caractères.
person-name-character = Utilisez une seule ligne, sans caractères invisibles.

## Administration: import

import-accounts = Importer des comptes
file-format = Format du fichier
import-text = Utilisez un fichier CSV exporté d’un tableur. La première ligne nomme les colonnes, dans n’importe quel ordre. « username » et « email » sont obligatoires.
column-username = Lettres de a à z, chiffres, points, tirets et tirets bas
column-email = Adresse e-mail de la personne
column-name = Nom complet de la personne ; peut être vide
column-kind = « internal » (interne) ou « external » (externe) ; interne si vide
column-origin = « local » pour un compte avec mot de passe, « sso » pour un compte du fournisseur d’identité ; local si vide
column-administrator = « true » (oui) ou « false » (non) ; non si vide
column-provider = L’identifiant du fournisseur d’identité d’un compte « sso » ; peut être vide s’il n’y en a qu’un
for-example = Par exemple :
accounts-to-import = Comptes à importer
csv-file = Fichier CSV
csv-file-text = Choisissez un fichier, ou collez son texte ci-dessous. « Vérifier le fichier » montre ce qui serait importé, sans rien importer.
csv-text = Ou collez son texte
check = Vérifier le fichier
csv-empty = Choisissez un fichier, ou collez son texte ci-dessous.
csv-too-large = Ce fichier dépasse 16 Mo. Divisez-le et importez les parties une par une.
csv-not-utf8 = Ce fichier n’est pas en UTF-8 : certains caractères sont illisibles. Enregistrez-le en « CSV UTF-8 », puis choisissez-le à nouveau.
report = Rapport
can-be-imported = { $count ->
    [one] { $count } compte peut être importé. Rien n’a encore été importé.
   *[other] { $count } comptes peuvent être importés. Rien n’a encore été importé.
}
import-now = Importer
imported = { $count ->
    [one] { $count } compte créé. Son invitation est en cours d’envoi.
   *[other] { $count } comptes créés. Leurs invitations sont en cours d’envoi.
}
problems = { $count ->
    [one] { $count } problème trouvé. Rien n’a été importé. Corrigez le fichier et vérifiez-le à nouveau.
   *[other] { $count } problèmes trouvés. Rien n’a été importé. Corrigez le fichier et vérifiez-le à nouveau.
}
problems-of = { $count ->
    [one] { $count } problème trouvé. Rien n’a été importé. Voici les { $shown } premiers.
   *[other] { $count } problèmes trouvés. Rien n’a été importé. Voici les { $shown } premiers.
}
line = Ligne { $line }
problem-no-accounts = Il n’y a aucun compte sous la première ligne.
problem-too-many = Le fichier contient plus de 100 000 comptes. Divisez-le et importez les parties une par une.
problem-missing-column = La colonne « { $column } » manque.
problem-unknown-column = La colonne « { $column } » est inconnue. Supprimez-la, ou corrigez son nom.
problem-repeated-column = La colonne « { $column } » apparaît deux fois.
problem-field-count = Cette ligne compte { $found } champs, mais la première ligne en compte { $expected }.
problem-repeated = Déjà utilisé à la ligne { $line }.
problem-taken = « { $column } » est déjà utilisé par un autre compte.
problem-empty = « { $column } » est vide.
problem-too-long = « { $column } » est trop long.
problem-character = « { $column } » contient un caractère non autorisé.
problem-form = « { $column } » n’est pas valide.
invitations = Invitations
invitations-left = { $waiting ->
    [one] { $waiting } invitation sur { $of } n’a pas encore été envoyée.
   *[other] { $waiting } invitations sur { $of } n’ont pas encore été envoyées.
}

## Administration: settings

settings-text = Les modifications prennent effet immédiatement pour tout le monde. Les administrateurs doivent toujours avoir une deuxième étape et ont leur propre paramètre.
mfa-internal = Deuxième étape des comptes internes
mfa-external = Deuxième étape des comptes externes
mfa-administrators = Deuxième étape des administrateurs
mfa-off = Désactivée
mfa-optional = Facultative
mfa-required = Obligatoire
mfa-passkey = Clé d’accès obligatoire
setting-affects = { $accounts ->
    [0] Aucun compte n’est concerné.
    [one] { $accounts } compte est concerné. { $without ->
        [0] Il a déjà une deuxième étape.
       *[other] Il n’a pas de deuxième étape.
    }
   *[other] { $accounts } comptes sont concernés. { $without ->
        [0] Tous ont déjà une deuxième étape.
        [one] { $without } n’a pas de deuxième étape.
       *[other] { $without } n’ont pas de deuxième étape.
    }
}
setting-since = « { $what } » depuis le { $day }.
grace-until = Il est possible de passer la configuration jusqu’au { $day }.
change-to-off = Aucune deuxième étape ne sera demandée. Les applications d’authentification et les clés d’accès existantes sont conservées et serviront de nouveau si vous réactivez ce paramètre.
change-to-optional = Chacun peut configurer une deuxième étape ou s’en passer. Elle sera demandée à ceux qui en ont déjà une.
change-to-passkey = { $count ->
    [one] { $count } compte devra ajouter une clé d’accès à la prochaine connexion.
   *[other] { $count } comptes devront ajouter une clé d’accès à la prochaine connexion.
}
change-to-passkey-from = { $count ->
    [one] { $count } compte devra ajouter une clé d’accès avant le { $day }.
   *[other] { $count } comptes devront ajouter une clé d’accès avant le { $day }.
}
change-to-passkey-codes = Dès qu’un compte a une clé d’accès, les codes des applications d’authentification ne sont plus acceptés à la connexion.
mfa-passkey-off = Les clés d’accès sont désactivées. Tant que vous ne les activez pas, cette valeur équivaut à « { $required } ».
mfa-passkey-impossible = Les clés d’accès ne fonctionnent pas avec une adresse IP. Cette valeur équivaut donc à « { $required } ».
administrators-without-passkey = { $without ->
    [0] Tous les administrateurs ont une clé d’accès.
    [one] { $without } administrateur sur { $accounts } n’a pas de clé d’accès.
   *[other] { $without } administrateurs sur { $accounts } n’ont pas de clé d’accès.
}
change-to-required = { $count ->
    [one] { $count } compte devra configurer une deuxième étape à la prochaine connexion.
   *[other] { $count } comptes devront configurer une deuxième étape à la prochaine connexion.
}
change-to-required-from = { $count ->
    [one] { $count } compte devra configurer une deuxième étape avant le { $day }.
   *[other] { $count } comptes devront configurer une deuxième étape avant le { $day }.
}
grace = Délai de grâce
grace-days = Délai de grâce, en jours
grace-text = Lorsqu’une deuxième étape est obligatoire, chacun dispose de ce nombre de jours pour la configurer, à compter du jour où elle est devenue obligatoire ou de la création du compte, la date la plus tardive étant retenue. Avec 0 jour, elle se configure à la prochaine connexion.
grace-days-wrong = Saisissez un nombre de jours de 0 à 365.
grace-days-long = Un délai de grâce compte au plus 365 jours.
backup-codes-setting = Si vous désactivez ce paramètre, les codes de secours sont masqués et ne sont plus acceptés. Les codes inutilisés fonctionnent de nouveau si vous le réactivez.
accounts-with-codes = { $count ->
    [one] { $count } compte a des codes de secours.
   *[other] { $count } comptes ont des codes de secours.
}
backup-codes-on = Activés
backup-codes-off = Désactivés
remember-days = Mémoriser les navigateurs, en jours
remember-days-text = Après avoir saisi un code de l’application d’authentification, chacun peut choisir qu’aucun code ne soit demandé dans ce navigateur pendant ce nombre de jours. Le mot de passe est toujours exigé. Avec 0 jour, chaque connexion demande un code.
browsers-remembered = { $count ->
    [one] { $count } navigateur est mémorisé.
   *[other] { $count } navigateurs sont mémorisés.
}
remember-days-wrong = Saisissez un nombre de jours de 0 à 30.
passkeys-setting = Il est possible d’ajouter des clés d’accès et de se connecter avec elles. Si vous désactivez ce paramètre, les clés d’accès sont masquées et ne sont plus acceptées. Elles fonctionnent de nouveau si vous le réactivez.
passkeys-impossible = Les clés d’accès ne fonctionnent pas ici, car l’adresse de ces pages est une adresse IP. Elles nécessitent un nom de domaine.
accounts-with-passkeys = { $count ->
    [one] { $count } compte a une clé d’accès.
   *[other] { $count } comptes ont une clé d’accès.
}
setting-saved = Enregistré. La modification est en vigueur.

## Administration: saving settings

settings = Paramètres
settings-methods = Clés d’accès, codes de secours et navigateurs
unused-accounts = Comptes inutilisés
unused-days = Désactiver après ce nombre de jours sans connexion
unused-days-text = Les comptes auxquels personne ne se connecte pendant ce nombre de jours sont désactivés. La personne concernée reçoit un e-mail 14 jours et 3 jours avant. Le dernier administrateur n’est jamais désactivé. Avec 0 jour, aucun compte n’est désactivé.
unused-days-wrong = Saisissez 0 ou un nombre de jours de 30 à 3650.
unused-warned = { $count ->
    [0] Aucun compte n’a encore été averti.
    [one] { $count } compte a été averti.
   *[other] { $count } comptes ont été avertis.
}
remind-days = Rappel avant la fin du délai de grâce, en jours
remind-days-text = Les personnes sans deuxième étape reçoivent un e-mail ce nombre de jours avant la fin de leur délai de grâce, et un autre le dernier jour. Avec 0 jour, aucun rappel n’est envoyé.
remind-days-wrong = Saisissez un nombre de jours de 0 à 30.
in-grace = { $count ->
    [0] Aucun compte n’est actuellement dans un délai de grâce.
    [one] { $count } compte est dans un délai de grâce.
   *[other] { $count } comptes sont dans un délai de grâce.
}
unsaved-changes = { $count ->
    [0] Rien n’a été modifié.
    [one] { $count } modification non enregistrée
   *[other] { $count } modifications non enregistrées
}
what-changes = Effet de vos modifications
no-changes = Quand vous modifiez un paramètre, vous voyez ici qui est concerné avant d’enregistrer.
changes-wrong = Certaines valeurs ne sont pas valides. Corrigez-les pour voir qui est concerné.
discard-changes = Abandonner les modifications
leave-unsaved = Quitter sans enregistrer ?
leave-unsaved-text = Vos modifications des paramètres ne sont pas enregistrées.
changed-value = { $setting } : { $value }
days-value = { $days ->
    [one] { $days } jour
   *[other] { $days } jours
}
affects-of = { $affected ->
    [0] Ne concerne personne pour le moment.
   *[other] Concerne { $affected } comptes sur { $accounts }.
}
effect-grace = { $count ->
    [0] Personne n’est sans deuxième étape.
    [one] { $count } compte sans deuxième étape peut la repousser jusqu’au { $day } au plus tard.
   *[other] { $count } comptes sans deuxième étape peuvent la repousser jusqu’au { $day } au plus tard.
}
effect-codes-off = { $count ->
    [0] Aucun compte n’a de codes de secours.
    [one] { $count } compte ne pourra plus utiliser ses codes de secours tant que vous ne réactivez pas ce paramètre.
   *[other] { $count } comptes ne pourront plus utiliser leurs codes de secours tant que vous ne réactivez pas ce paramètre.
}
effect-codes-on = { $count ->
    [0] Aucun compte n’a de codes de secours.
    [one] { $count } compte pourra de nouveau utiliser ses codes restants.
   *[other] { $count } comptes pourront de nouveau utiliser leurs codes restants.
}
effect-passkeys-off = { $count ->
    [0] Aucun compte n’a de clé d’accès.
    [one] { $count } compte a une clé d’accès et ne pourra plus l’utiliser.
   *[other] { $count } comptes ont des clés d’accès et ne pourront plus les utiliser.
}
effect-only-passkey = { $count ->
    [0] Tous ont une autre deuxième étape.
    [one] Pour { $count } d’entre eux, c’est la seule deuxième étape.
   *[other] Pour { $count } d’entre eux, c’est la seule deuxième étape.
}
effect-passkeys-on = { $count ->
    [0] Aucun compte n’a encore de clé d’accès.
    [one] { $count } compte pourra de nouveau utiliser sa clé d’accès.
   *[other] { $count } comptes pourront de nouveau utiliser leurs clés d’accès.
}
effect-remember = { $affected ->
    [0] Aucun navigateur mémorisé n’est concerné.
    [one] { $affected } navigateur mémorisé sur { $accounts } demandera un code à la prochaine connexion.
   *[other] { $affected } navigateurs mémorisés sur { $accounts } demanderont un code à la prochaine connexion.
}
effect-remind = { $count ->
    [0] Personne ne recevra de rappel aujourd’hui.
    [one] { $count } personne recevra un rappel d’ici un jour.
   *[other] { $count } personnes recevront un rappel d’ici un jour.
}
effect-unused = { $count ->
    [0] Aucun compte n’est inutilisé depuis aussi longtemps.
    [one] { $count } compte est inutilisé depuis aussi longtemps, ou presque. La personne concernée sera avertie d’ici un jour.
   *[other] { $count } comptes sont inutilisés depuis aussi longtemps, ou presque. Les personnes concernées seront averties d’ici un jour.
}
effect-unused-from = Le premier sera désactivé au plus tôt le { $day }.
effect-unused-off = Les comptes inutilisés ne seront plus désactivés.
effect-administrators-any = Les administrateurs peuvent utiliser n’importe quelle deuxième étape.

## Administration: email

email-queue = E-mails
email-queue-text = Les e-mails attendent ici que le serveur de messagerie les accepte. Un e-mail échoue si le serveur le refuse définitivement, ou au bout de trois jours. Les e-mails en échec restent dans la liste pendant sept jours.
refresh = Actualiser
emails-failed = En échec
emails-waiting = En attente
no-emails-failed = Aucun e-mail n’est en échec.
no-emails-waiting = Aucun e-mail n’est en attente.
emails-listed = La liste montre { $shown } e-mails sur { $total }.
email-recipient-unknown = Destinataire inconnu
email-username = Nom d’utilisateur d’un nouveau compte
email-temporary-password = Mot de passe temporaire
email-reset-code = Code de réinitialisation du mot de passe
email-set-up-reminder = Rappel de configuration
email-unused-account = Avertissement : compte inutilisé
email-notice = Avis de sécurité
email-queued-at = En file d’attente depuis : { $moment }
email-attempts = Tentatives : { $count }
email-sending = Envoi en cours
email-next-attempt = Prochaine tentative : { $moment }
email-failed-at = Échec : { $moment }
email-ended = Expiré ou remplacé
retry-all-emails = Tout réessayer
remove-failed-emails = Supprimer tous les e-mails en échec
retry-email-text = Renvoie maintenant l’e-mail à { $recipient }. En cas d’échec, le serveur réessaie pendant trois jours de plus.
retry-all-emails-text = Renvoie maintenant tous les e-mails des deux listes, sauf ceux dont le contenu a expiré ou a été remplacé.
remove-email-text = Supprime l’e-mail à { $recipient } sans l’envoyer. S’il contient un mot de passe temporaire ou un code, envoyez-en un nouveau. Cette action est irréversible.
remove-failed-emails-text = Supprime de la liste tous les e-mails en échec sans les envoyer. Cette action est irréversible.
email-delivered = L’e-mail à { $recipient } a été remis.
email-not-delivered = L’e-mail à { $recipient } n’a pas été remis : { $reason }
email-not-finished = L’e-mail à { $recipient } est encore en cours d’envoi. Actualisez la liste dans un instant.
emails-retried = Les e-mails sont en cours d’envoi. Actualisez la liste dans un instant.
email-removed = L’e-mail a été supprimé.
emails-removed = Les e-mails ont été supprimés.
email-not-queued = Cet e-mail n’est plus dans la file d’attente. Il a été remis, remplacé ou supprimé. Actualisez la liste.
email-not-retriable = Cet e-mail ne peut pas être renvoyé : il est en cours d’envoi, ou son contenu a expiré ou a été remplacé. Actualisez la liste.
test-email = E-mail de test
test-email-text = Envoie un e-mail à cette adresse et affiche la réponse du serveur de messagerie.
send-test-email = Envoyer un e-mail de test
test-email-accepted = Le serveur de messagerie a accepté l’e-mail de test à { $recipient }.
test-email-failed = L’e-mail de test n’a pas été remis : { $reason }

## Administration: activity

filter = Filtre
filter-account = Compte (nom d’utilisateur)
done-by = Auteur (nom d’utilisateur)
activity-type = Type d’activité
all-types = Tous les types
from-day = Du
until-day = Au
show-activity = Afficher l’activité
download-csv = Télécharger le CSV
no-activity = Aucune activité ne correspond à ces filtres.
all-of-account = Toute l’activité de ce compte
by-username = par { $username }
by-command-line = depuis la ligne de commande
by-not-signed-in = par une personne non connectée
by-server = automatiquement
remembered-browser = Navigateur mémorisé
kind-signed-in = Connexion
kind-signed-out = Déconnexion
kind-sessions-ended = Autres sessions fermées
kind-browser-remembered = Navigateur mémorisé
kind-browsers-forgotten = Navigateurs mémorisés oubliés
kind-wrong-password = Mot de passe incorrect saisi
kind-sign-in-refused = Mot de passe correct refusé
kind-wrong-code = Code incorrect saisi
kind-locked = Codes bloqués après trop d’essais incorrects
kind-password-changed = Mot de passe modifié
kind-reset-requested = Code de réinitialisation du mot de passe envoyé
kind-password-reset = Mot de passe réinitialisé avec un code reçu par e-mail
kind-temporary-password-sent = Mot de passe temporaire envoyé
kind-set-up = Application d’authentification configurée
kind-replaced = Application d’authentification remplacée
kind-renamed = Application d’authentification renommée
kind-removed = Application d’authentification supprimée
kind-passkey-added = Clé d’accès ajoutée
kind-passkey-renamed = Clé d’accès renommée
kind-passkey-removed = Clé d’accès supprimée
kind-passkey-counter = Clé d’accès refusée, copie possible
kind-reauthenticated = Identité confirmée
kind-codes-saved = Codes de secours enregistrés
kind-codes-regenerated = Codes de secours régénérés
kind-code-used = Code de secours utilisé
kind-mfa-reset = Deuxième étape réinitialisée
kind-set-up-reminded = Rappel de configuration envoyé
kind-account-added = Compte créé
kind-account-disabled = Compte désactivé
kind-unused-account-disabled = Compte inutilisé désactivé
kind-account-enabled = Compte activé
kind-account-edited = Compte modifié
kind-account-unlocked = Compte débloqué
kind-account-held = Suspendu après « Ce n’était pas moi »
kind-account-released = Suspension levée
kind-accounts-imported = Comptes importés
kind-bypass-code-issued = Code de dépannage créé
kind-bypass-code-used = Code de dépannage utilisé
kind-activity-exported = Activité exportée
kind-identity-linked = Lié au fournisseur d’identité
kind-setting-changed = Paramètre modifié
kind-key-replaced = Clé de chiffrement remplacée
kind-database-restored = Base de données restaurée
kind-mail-retried = E-mails renvoyés
kind-mail-dropped = E-mails supprimés de la file d’attente
kind-mail-tested = E-mail de test envoyé

## Administration: table of activity

group-sign-in = Connexions
group-password = Mots de passe
group-account = Modifications de comptes
group-system = Paramètres et système
filter-address = Adresse du client
address-wrong = Saisissez une adresse IP, par exemple 203.0.113.7.
days-wrong = Choisissez un jour qui ne précède pas « Du ».
activity-when = Date
activity-what = Événement
activity-by = Auteur
activity-from = Origine
by-owner = la personne elle-même
newer-activity = { $count ->
    [one] { $shown } entrée plus récente
   *[other] { $shown } entrées plus récentes
}
show-newer = Les afficher
clear-filters = Effacer les filtres
detail-times = { $count ->
    [one] { $count } fois
   *[other] { $count } fois de suite
}
detail-sessions = { $count ->
    [one] { $count } session
   *[other] { $count } sessions
}
detail-browsers = { $count ->
    [one] { $count } navigateur
   *[other] { $count } navigateurs
}
detail-emails = { $count ->
    [one] { $count } e-mail
   *[other] { $count } e-mails
}
detail-codes-left = { $count ->
    [0] Plus aucun code
    [one] { $count } code restant
   *[other] { $count } codes restants
}
detail-renamed = « { $from } » en « { $to } »
detail-named = « { $name } »
detail-kind = Type : { $value }
detail-email = Adresse e-mail : { $value }
detail-name = Nom complet : { $value }
detail-administrator-on = Peut désormais gérer les comptes
detail-administrator-off = Ne peut plus gérer les comptes
actor-command-line = Ligne de commande
actor-stranger = Personne non connectée
actor-server = Automatique

## Demo, used only by the server

demo-text = Ceci est une démonstration avec des personnes fictives.
demo-accounts = Comptes de démonstration
demo-how = Connectez-vous avec le compte de l’une de ces personnes. Chaque code ne sert qu’une fois, et un nouveau apparaît toutes les 30 secondes.
demo-next = Prochain code dans
demo-own-password = celui que vous avez choisi

## Email, used only by the server

mail-hello = Bonjour { $name },
mail-date = { $day ->
    [1] 1er
   *[other] { $day }
} { $month ->
    [1] janvier
    [2] février
    [3] mars
    [4] avril
    [5] mai
    [6] juin
    [7] juillet
    [8] août
    [9] septembre
    [10] octobre
    [11] novembre
   *[12] décembre
} { $year } à { $time } UTC
mail-username = Nom d’utilisateur
mail-password = Mot de passe
mail-codes-left = Codes restants
mail-reason = Motif
mail-from = Depuis
mail-verification-code = Code de vérification
mail-not-me = Ou ouvrez cette page et appuyez sur le bouton. Tous les navigateurs seront déconnectés et votre compte sera suspendu jusqu’à ce que vous ayez choisi un nouveau mot de passe. Ouvrir la page ne suffit pas : rien ne change tant que vous n’appuyez pas sur le bouton. Le lien ne sert qu’une fois, pendant 7 jours :

mail-password-generated = Votre nouveau compte
mail-password-generated-account = Un compte a été créé pour vous sur { $application }.
mail-password-generated-sign-in = Vous recevrez votre mot de passe temporaire dans un second e-mail. Connectez-vous ici :
mail-password-generated-phone = Il vous faudra une application d’authentification sur votre téléphone. Lors de votre première connexion, scannez avec elle le code QR de la page.

mail-new-password = Nouveau mot de passe
mail-new-password-is = Voici votre mot de passe temporaire pour { $application }.
mail-new-password-until = Il expire le { $date }. Vous choisirez votre propre mot de passe lors de votre première connexion.

mail-set-up-reminder = Configurez une deuxième étape
mail-set-up-reminder-what = Votre compte sur { $application } n’a pas encore de deuxième étape. Elle le protège même si quelqu’un d’autre découvre votre mot de passe.
mail-set-up-reminder-until = Vous pouvez vous connecter sans elle jusqu’au { $date }. Ensuite, vous devrez la configurer pour vous connecter.
mail-set-up-reminder-how = Connectez-vous et suivez les étapes. Il vous faut une application d’authentification sur votre téléphone ou un appareil capable d’enregistrer une clé d’accès :
mail-set-up-reminder-done = Si vous l’avez configurée entre-temps, vous pouvez ignorer cet e-mail.

mail-unused-account = Votre compte va être désactivé
mail-unused-account-what = Personne ne s’est connecté à votre compte sur { $application } depuis longtemps. Si personne ne se connecte d’ici le { $date }, le compte sera désactivé.
mail-unused-account-keep = Pour conserver votre compte, connectez-vous une fois :
mail-unused-account-not-needed = Si vous n’en avez plus besoin, vous n’avez rien à faire. Un administrateur pourra le réactiver plus tard.

mail-test = E-mail de test
mail-test-arrived = Cet e-mail montre que { $application } peut envoyer des e-mails à cette adresse.

mail-password-changed = Votre mot de passe a été modifié
mail-password-changed-when = Le mot de passe de votre compte a été modifié le { $date }.
mail-password-changed-sessions = Toutes les autres sessions ont été fermées.
mail-password-changed-not-you = Si ce n’était pas vous, contactez immédiatement votre administrateur.

mail-password-reset-requested = Réinitialisation du mot de passe
mail-password-reset-requested-asked = Quelqu’un a demandé la réinitialisation du mot de passe de votre compte sur { $application }. Si c’était vous, utilisez ce code pour choisir un nouveau mot de passe :
mail-password-reset-requested-link = Ou ouvrez cette page, où le code est déjà rempli :
mail-password-reset-requested-until = Le code ne sert qu’une fois et expire le { $date }.
mail-password-reset-requested-not-you = Si ce n’était pas vous, vous n’avez rien à faire. Votre mot de passe reste le même.

mail-password-reset = Votre mot de passe a été réinitialisé
mail-password-reset-when = Le mot de passe de votre compte a été réinitialisé le { $date } avec un code reçu par e-mail.
mail-password-reset-sessions = Toutes les sessions ont été fermées.
mail-password-reset-not-you = Si ce n’était pas vous, quelqu’un d’autre peut lire vos e-mails. Contactez immédiatement votre administrateur.

mail-authenticator-set-up = Application d’authentification configurée
mail-authenticator-set-up-when = Une application d’authentification a été configurée pour votre compte le { $date }.
mail-authenticator-set-up-not-you = Si ce n’était pas vous, quelqu’un connaît votre mot de passe. Contactez immédiatement votre administrateur.

mail-authenticator-replaced = Application d’authentification remplacée
mail-authenticator-replaced-when = L’application d’authentification de votre compte a été remplacée par une nouvelle le { $date }. Les codes de l’ancienne application ne fonctionnent plus.
mail-authenticator-replaced-not-you = Si ce n’était pas vous, quelqu’un peut se connecter à votre place. Contactez immédiatement votre administrateur.

mail-authenticator-removed = Application d’authentification supprimée
mail-authenticator-removed-when = Une application d’authentification a été supprimée de votre compte le { $date }. Ses codes ne fonctionnent plus.
mail-authenticator-removed-not-you = Si ce n’était pas vous, changez votre mot de passe et contactez immédiatement votre administrateur.

mail-passkey-added = Clé d’accès ajoutée
mail-passkey-added-when = Une clé d’accès a été ajoutée à votre compte le { $date }.
mail-passkey-added-not-you = Si ce n’était pas vous, quelqu’un d’autre peut se connecter à votre compte. Contactez immédiatement votre administrateur.

mail-passkey-removed = Clé d’accès supprimée
mail-passkey-removed-when = Une clé d’accès a été supprimée de votre compte le { $date }. Elle ne permet plus de se connecter.
mail-passkey-removed-not-you = Si ce n’était pas vous, changez votre mot de passe et contactez immédiatement votre administrateur.

mail-passkey-rejected = Une clé d’accès a été refusée
mail-passkey-rejected-when = L’une de vos clés d’accès a été refusée le { $date }, car quelqu’un en possède peut-être une copie.
mail-passkey-rejected-what = Supprimez cette clé d’accès sur la page « Sécurité » et ajoutez-en une nouvelle.
mail-passkey-name = Clé d’accès
mail-passkey-rejected-not-you = Si vous n’étiez pas en train de vous connecter à ce moment-là, contactez immédiatement votre administrateur.

mail-backup-code-used = Code de secours utilisé
mail-backup-code-used-when = Un code de secours a été utilisé pour se connecter à votre compte le { $date }.
mail-backup-code-used-not-you = Si ce n’était pas vous, changez votre mot de passe et contactez votre administrateur.

mail-backup-codes-regenerated = Codes de secours régénérés
mail-backup-codes-regenerated-when = De nouveaux codes de secours ont été créés pour votre compte le { $date }. Aucun des anciens codes ne fonctionne plus, même inutilisé.
mail-backup-codes-regenerated-not-you = Si ce n’était pas vous, quelqu’un a accès à votre application d’authentification. Contactez immédiatement votre administrateur.

mail-account-locked = Compte bloqué
mail-account-locked-since = Trop de codes incorrects ont été saisis pour votre compte. Les codes sont bloqués depuis le { $date }.
mail-account-locked-ask = Demandez à votre administrateur de débloquer votre compte.
mail-account-locked-not-you = Si ce n’était pas vous, changez aussi votre mot de passe. La personne qui a saisi les codes le connaît.

mail-mfa-reset = Votre deuxième étape a été réinitialisée
mail-mfa-reset-when = Un administrateur a réinitialisé la deuxième étape de votre compte le { $date }.
mail-mfa-reset-sign-in = Configurez de nouveau une deuxième étape lors de votre prochaine connexion :
mail-mfa-reset-not-you = Si vous ne l’avez pas demandé, contactez votre administrateur.

mail-bypass-code-issued = Code de dépannage créé
mail-bypass-code-issued-when = Un administrateur a créé un code de dépannage pour votre compte le { $date }. Il remplace une fois votre deuxième étape et expire au bout d’une heure.
mail-bypass-code-issued-how = Votre administrateur vous donnera le code. Quand un code vous est demandé à la connexion, choisissez « Utiliser un code de secours » et saisissez-le.
mail-bypass-code-issued-not-you = Si vous ne l’avez pas demandé, contactez immédiatement votre administrateur.

mail-bypass-code-used = Code de dépannage utilisé
mail-bypass-code-used-when = Le code de dépannage qu’un administrateur a créé pour vous a été utilisé pour se connecter à votre compte le { $date }.
mail-bypass-code-used-not-you = Si ce n’était pas vous, changez votre mot de passe et contactez immédiatement votre administrateur.

mail-email-changed = Votre adresse e-mail a été modifiée
mail-email-changed-when = Un administrateur a modifié l’adresse e-mail de votre compte le { $date }.
mail-email-changed-from-now = Désormais, les e-mails concernant ce compte sont envoyés uniquement à la nouvelle adresse.
mail-email-changed-not-you = Si vous ne l’avez pas demandé, contactez votre administrateur.

mail-account-released = La suspension de votre compte a été levée
mail-account-released-when = Un administrateur a levé la suspension de votre compte le { $date }. Vous pouvez de nouveau vous connecter.
mail-account-released-not-you = Si vous ne vous y attendiez pas, contactez votre administrateur.

mail-account-on-hold = Votre compte est suspendu
mail-account-on-hold-what = Quelqu’un a choisi « Ce n’était pas moi » au moyen du lien d’un avis de sécurité. Tous les navigateurs ont été déconnectés, et personne ne peut se connecter.
mail-account-on-hold-password = Choisissez un nouveau mot de passe avec ce code :
mail-account-on-hold-until = Le code ne sert qu’une fois et expire le { $date }. Ensuite, choisissez « Mot de passe oublié ? » sur la page de connexion pour en recevoir un autre.
mail-account-on-hold-review = Un administrateur doit aussi lever la suspension avant que vous puissiez vous connecter. Contactez votre administrateur.
