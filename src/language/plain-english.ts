/** Words without which there is hardly an English sentence, and which other languages hardly have. */
const english =
  /\b(?:the|and|you|your|that|my|with|have|was|are|not|but|this|what|they|she|just|like|about|when|how|it|of|to|for|be|can|his|would|there|i'm|don't|it's|i’m|don’t|it’s)\b/gi;

/** Whether a text has as many of the most frequent words of English as only English has: it costs next to nothing to tell. */
export function isPlainEnglish(text: string): boolean {
  const hits = text.match(english)?.length ?? 0;
  return hits > 3 && hits > text.split(/\s+/).length / 6;
}
