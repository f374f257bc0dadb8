/** A ring of which `share` (0 to 1) is left. */
export function Ring({ share }: { share: number }) {
  return (
    <svg className="ring" viewBox="0 0 36 36" aria-hidden="true">
      <circle className="ring-track" cx="18" cy="18" r="15" />
      <circle
        className="ring-left"
        cx="18"
        cy="18"
        r="15"
        pathLength={1}
        strokeDasharray="1"
        strokeDashoffset={1 - Math.min(1, share)}
      />
    </svg>
  );
}
