const words =
  'river mountain photosynthesis equation protocol network database index enzyme battle treaty planet orbit molecule cell theorem angle vector matrix poem novel verse market price demand supply law court judge'.split(
    ' ',
  );

/** The same words for the same numbers, on every run. */
function say(seed: number, count: number): string {
  return Array.from(
    { length: count },
    (_, place) => words[(seed * 7 + place * 13 + ((seed * place) % 11)) % words.length],
  ).join(' ');
}

const perTopic = 500;

export function generatedGift(count: number): string {
  return Array.from({ length: count }, (_, index) => {
    const topic = index % perTopic === 0 ? `$CATEGORY: Part ${index / perTopic}\n\n` : '';
    const options = `=right ${say(index + 1, 3)}#Because ${say(index, 6)}. ~wrong ${say(index + 2, 3)} ~other ${say(index + 3, 4)} ~none of ${say(index + 5, 2)}`;
    return `${topic}::Q${index}:: Question ${index}: ${say(index, 14)}? {${options}}`;
  }).join('\n\n');
}

export function generatedCsv(count: number): string {
  const rows = Array.from({ length: count }, (_, index) =>
    [
      `Question ${index}: ${say(index, 14)}?`,
      `right ${say(index + 1, 3)}`,
      `wrong ${say(index + 2, 3)}`,
      `other ${say(index + 3, 4)}`,
      `none ${say(index + 5, 2)}`,
      'A',
      `Because ${say(index, 6)}.`,
      `Part ${Math.floor(index / perTopic)}`,
    ].join(','),
  );
  return ['question,A,B,C,D,correct,explanation,topic', ...rows].join('\n');
}
