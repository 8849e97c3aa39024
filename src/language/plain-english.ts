/** Words without which there is hardly an English sentence, and which other languages hardly have. */
const english =
  /\b(?:the|and|you|your|that|my|with|have|was|are|not|but|this|what|they|she|just|like|about|when|how|it|of|to|for|be|can|his|would|there|i'm|don't|it's|i’m|don’t|it’s)\b/gi;

/** Whether a text has as many of the most frequent words of English as only English has: it costs next to nothing to tell. */
export function isPlainEnglish(text: string): boolean {
  const hits = text.match(english)?.length ?? 0;
  return hits > 3 && hits > piecesOf(text) / 6;
}

/** How many pieces white space cuts a text into. */
function piecesOf(text: string): number {
  let pieces = 1;
  let isBlank = false;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code >= 0x80) return text.split(/\s+/).length;
    const wasBlank = isBlank;
    isBlank = code === 0x20 || (code >= 0x09 && code <= 0x0d);
    if (isBlank && !wasBlank) pieces++;
  }
  return pieces;
}
