import type { ExportQuestion, Loss } from '../format.ts';

/** Says what a format cannot hold of one question; the same is said once. */
export interface Losing {
  lose(sentence: string): void;
}

export function createLosses(): { losses: Loss[]; of(questionIndex: number): Losing } {
  const losses: Loss[] = [];
  return {
    losses,
    of(questionIndex) {
      const said = new Set<string>();
      return {
        lose(sentence) {
          if (!said.has(sentence)) losses.push({ questionIndex, sentence });
          said.add(sentence);
        },
      };
    },
  };
}

/** What stands beside a question and has no place in the format. */
export function loseBeside(
  question: ExportQuestion,
  names: readonly ('difficulty' | 'points' | 'status' | 'title' | 'tags' | 'externalId' | 'categoryPath')[],
  { losing, format }: { losing: Losing; format: string },
): void {
  const words = {
    difficulty: 'difficulty',
    points: 'points',
    status: 'status',
    title: 'name',
    tags: 'tags',
    externalId: 'id',
    categoryPath: 'topic',
  };
  const lost = names.filter((name) => isThere(question[name]));
  if (lost.length > 0)
    losing.lose(`${format} does not hold its ${lost.map((name) => words[name]).join(', ')}.`);
}

function isThere(value: unknown): boolean {
  return Array.isArray(value) ? value.length > 0 : value !== undefined && value !== null && value !== '';
}

const image = /!\[((?:\\.|[^\]\\])*)\]\(media:[\da-f]{64}\)/gu;

/** Markdown with the words of its images alone, for formats that hold no files. */
export function withoutMedia(
  markdown: string,
  { losing, format }: { losing: Losing; format: string },
): string {
  if (!markdown.includes('](media:')) return markdown;
  return markdown.replace(image, (_whole, words: string) => {
    losing.lose(`${format} holds no images or recordings; their descriptions stand in.`);
    return words;
  });
}
