/** What a stage direction shows: a sound of breath, the voice, the face, a gesture, the body, a silence, anything else. */
export type CueKind = 'breath' | 'voice' | 'face' | 'gesture' | 'body' | 'silence' | 'other';

/** Where a cue stands in its turn: at its start, at its end, between words, or alone. */
export type CuePlace = 'lead' | 'mid' | 'tail' | 'whole';

/** A stage direction such as `*sighs*`. `from` and `to` count code points of the turn's text, delimiters included. */
export interface Cue {
  readonly text: string;
  readonly kind: CueKind;
  readonly place: CuePlace;
  readonly from: number;
  readonly to: number;
}
