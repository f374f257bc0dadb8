/** Prints a copy of an element alone, in a frame of its own with a style of its own. */
export function printElement(element: HTMLElement, style: string): void {
  const frame = document.createElement('iframe');
  frame.className = 'print-frame';
  frame.setAttribute('aria-hidden', 'true');
  document.body.append(frame);
  const page = frame.contentDocument;
  const view = frame.contentWindow;
  if (!page || !view) throw new Error('a frame of this page has no document');
  const sheet = page.createElement('style');
  sheet.textContent = style;
  page.head.append(sheet);
  page.body.append(page.importNode(element, true));
  view.addEventListener('afterprint', () => frame.remove());
  view.print();
}
