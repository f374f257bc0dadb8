/** Runs a task: a mini program is open only once, and nobody else shares its storage. */
export const alone = <T>(_name: string, task: () => Promise<T>): Promise<T> => task();
