/** What the owner will recognise this phone by in the list of phones. */
export function deviceName(): string {
  const system =
    ['iPhone', 'iPad', 'HarmonyOS', 'Android', 'Windows', 'Mac OS', 'Linux'].find((each) =>
      navigator.userAgent.includes(each),
    ) ?? '';
  return `浏览器 ${system}`.trim();
}
