/** Calls a function for every item, several at a time. Fails with the first error. */
export async function inParallel<T>(items: readonly T[], call: (item: T) => Promise<void>, width = 8): Promise<void> {
  const waiting = [...items];
  const work = async () => {
    for (let item = waiting.shift(); item !== undefined; item = waiting.shift()) await call(item);
  };
  await Promise.all(Array.from({ length: width }, work));
}
