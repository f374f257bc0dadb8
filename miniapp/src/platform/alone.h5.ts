/**
 * Runs a task while no other window of this app runs one of the same name: a refresh token is spent
 * once, and two windows share one storage. Where the browser has no locks (plain http over a local
 * network) the task simply runs.
 */
export const alone = <T>(name: string, task: () => Promise<T>): Promise<T> =>
  navigator.locks ? (navigator.locks.request(name, task) as Promise<T>) : task();
