import { Client, Traffic } from './client.ts';
import { type Fault, LIMIT } from './fault.ts';
import type { Resident } from './ledger.ts';
import { currentStep } from './phone.ts';

const HOUR = 3600;

/** The clocks of all servers are an hour ahead or behind for a while. */
export function clock(direction: 'ahead' | 'behind'): Fault {
  const seconds = direction === 'ahead' ? HOUR : -HOUR;
  return {
    name: `clock an hour ${direction}`,
    limit: LIMIT,
    async happen(world) {
      const { replicas, port } = world.installation;
      const { ledger, load, random } = world;
      await load.pause();
      // An hour without use ends a session.
      if (direction === 'ahead') ledger.forgetOpenSessions();
      const set = (ahead: number) => Promise.all(replicas.map((replica) => replica.setClock(ahead)));
      const violation = (what: string) => ledger.violation(`clock an hour ${direction}: ${what}`);
      const browser = () => new Client(port, new Traffic());
      const enter = async ({ username, password }: Resident) => {
        const entered = browser();
        const answer = await entered.post('/api/sign-in', { username, password });
        if (answer === 'unsure' || answer.status !== 200) violation(`sign-in of ${username}: ${JSON.stringify(answer)}`);
        return entered;
      };
      const status = async (client: Client, path: string, data?: object) => {
        const answer = await (data === undefined ? client.get(path) : client.post(path, data));
        return answer === 'unsure' ? 0 : answer.status;
      };

      await set(seconds);
      for (const resident of random.some(ledger.residents, 10)) {
        for (const ended of resident.ended.slice(-2)) {
          const now = await status(ended.copy(), '/api/security');
          if (now !== 401) violation(`a session of ${resident.username} that was ended gets ${now}`);
        }
      }
      const known = ledger.residents.filter(
        (one) => one.password !== undefined && one.disabled === false && one.phone !== undefined && one.wrongTries < 6,
      );
      const person = random.pick(known.filter(({ phone }) => phone?.next() !== undefined));
      const { phone } = person ?? {};
      if (person !== undefined && phone !== undefined) {
        const step = currentStep(seconds);
        const first = await enter(person);
        const accepted = await status(first, '/api/verify', { code: phone.code(step) });
        if (accepted !== 200) violation(`the code of that time of ${person.username} gets ${accepted}`);
        const repeat = async (when: string) => {
          person.wrongTries += 1;
          const again = await status(await enter(person), '/api/verify', { code: phone.code(step) });
          if (again !== 422) violation(`the same code of ${person.username} gets ${again} ${when}`);
        };
        await repeat('at that time');
        await set(0);
        const next = phone.next() ?? 0;
        phone.last = next;
        const opened = await status(await enter(person), '/api/verify', { code: phone.code(next) });
        if (opened !== 200) violation(`the code of the corrected time of ${person.username} gets ${opened}`);
        else person.spentSteps.push(next);
        await set(seconds);
        await repeat('when the clock is off again');
      }
      await set(0);
      const from = Date.now();
      if (direction === 'ahead') ledger.forgetOpenSessions();
      await world.recovered(from);
      load.resume();
      return from;
    },
  };
}

