import { MADE_AT } from '../fixed-values.ts';

const DAY = 86_400_000;
// Midnight at the beginning of the last day.
const TODAY = MADE_AT - DAY / 2;

const share = (accounts: number, protectedOnes: number) => ({ accounts, protected: protectedOnes });

/** A month with quiet weekends and one bad day. */
function day(_: unknown, place: number): object {
  const begins = TODAY - (29 - place) * DAY;
  const date = new Date(begins);
  const weekend = date.getUTCDay() % 6 === 0;
  return {
    date: date.toISOString().slice(0, 10),
    begins,
    signed_in: weekend ? 15 + (place % 4) * 4 : 96 + ((place * 37) % 45),
    refused: place === 22 ? 42 : 2 + (place % 5),
  };
}

/** The overview of an organisation with some hundred people, as the server describes it. */
export const OVERVIEW = {
  now: MADE_AT,
  accounts: { total: 1284, added: 12 },
  second_step: {
    all: share(1166, 1061),
    before: share(1150, 1012),
    internal: { share: share(800, 768) },
    external: { share: share(366, 271), grace: { accounts: 118, first: MADE_AT + 4 * DAY, last: MADE_AT + 18 * DAY } },
  },
  signed_in: { count: 142, usual: 120 },
  locked_out: { accounts: 2, today: 1 },
  days: Array.from({ length: 30 }, day),
  attention: [
    { what: 'held', count: 1 },
    { what: 'locked', count: 2 },
    { what: 'provider_failed', count: 3, detail: 'Northwind Identity' },
    { what: 'mail_failed', count: 1, detail: 'smtp.navy.example refused the recipient: 550 No such mailbox' },
    { what: 'temporary_password', count: 9 },
    { what: 'few_backup_codes', count: 4 },
  ],
};
