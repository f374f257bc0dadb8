/** National case numbers have up to 50 characters; people tell them apart by the last twelve. */
const TAIL = 12;

export function CaseNumber({ number }: { number: string }) {
  if (number.length <= TAIL + 8) return <span className="case-number">{number}</span>;
  return (
    <span className="case-number" title={number}>
      <small>{number.slice(0, -TAIL)}</small>
      {number.slice(-TAIL)}
    </span>
  );
}
