export const modelPace = { paceMs: 20, chunkChars: 10 };
