/** Tells when the line comes or goes, until the answer is called. */
export function onLineChange(tell: (online: boolean) => void): () => void {
  const listen = () => tell(navigator.onLine);
  window.addEventListener('online', listen);
  window.addEventListener('offline', listen);
  return () => {
    window.removeEventListener('online', listen);
    window.removeEventListener('offline', listen);
  };
}
