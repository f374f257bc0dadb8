/** Tells when the app comes to the front or leaves it, until the answer is called. */
export function onFrontChange(tell: (inFront: boolean) => void): () => void {
  const listen = () => tell(document.visibilityState !== 'hidden');
  document.addEventListener('visibilitychange', listen);
  return () => document.removeEventListener('visibilitychange', listen);
}
