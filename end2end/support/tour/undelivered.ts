// 2026-11-24, noon.
const NOON = 1_795_521_600_000;
const HOUR = 3_600_000;

function email(username: string, kind: string, attempts: number, state: object, reason: string) {
  return {
    id: `${username}-${kind}`,
    recipient: `${username}@navy.example`,
    subject: null,
    account: { id: username, username },
    kind,
    queued_at: NOON,
    attempts,
    state,
    reason,
  };
}

/** A mail queue as the server describes it: one email that was given up, one that has expired, and one that waits. */
export const UNDELIVERED = {
  failed: {
    total: 2,
    emails: [
      email(
        'grace',
        'password_generated',
        1,
        { failed: { at: NOON, can_be_retried: true } },
        'smtp.navy.example:587 refused the recipient: 550 5.1.1 No such user',
      ),
      email(
        'joan',
        'reset_code',
        12,
        { failed: { at: NOON + HOUR, can_be_retried: false } },
        'smtp.navy.example:587 refused the recipient: 550 5.7.1 Relaying denied',
      ),
    ],
  },
  waiting: {
    total: 1,
    emails: [
      email(
        'ada',
        'new_password',
        3,
        { waiting: { next_attempt_at: NOON + HOUR } },
        'smtp.navy.example:587 did not send its greeting within 30 seconds',
      ),
    ],
  },
};
