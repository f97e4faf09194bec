const longest = 120;

/** A question's text as one plain line. */
export function StemText({ stem }: { stem: string }) {
  const plain = stem
    .replaceAll(/```[\s\S]*?```/g, ' … ')
    .replaceAll(/!\[([^\]]*)\]\([^)]*\)/g, '$1')
    .replaceAll(/\|[\s:|-]*/g, ' ')
    .replaceAll(/[*_`#>]/g, '')
    .replaceAll(/\s+/g, ' ')
    .trim();
  return (
    <span data-content>{plain.length > longest ? `${plain.slice(0, longest - 1).trimEnd()}…` : plain}</span>
  );
}
