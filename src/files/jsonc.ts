import {
  findNodeAtLocation,
  getNodeValue,
  type Node,
  type ParseError,
  parseTree,
  printParseErrorCode,
} from 'jsonc-parser';
import { UsageError } from '../diagnostic/usage-error.ts';

/** A path into a JSON value: keys and indices. */
export type JsonPath = readonly (string | number)[];

/** A JSON text with comments, read, with the way back to its places. */
export interface Jsonc {
  readonly value: unknown;
  /** Where the value at a path stands, or (`key`) a key of the object there: `12:5`, line and column from 1. */
  placeOf(path: JsonPath, key?: string): string;
}

/** Reads JSON in which comments and trailing commas are allowed. Throws a UsageError with the places of what is wrong. */
export function readJsonc(text: string, name: string): Jsonc {
  const errors: ParseError[] = [];
  const root = parseTree(text, errors, { allowTrailingComma: true });
  const place = (offset: number): string => {
    const before = text.slice(0, offset);
    return `${before.split('\n').length}:${offset - before.lastIndexOf('\n')}`;
  };
  const [error] = errors;
  if (error || !root)
    throw new UsageError(`${name}:${place(error?.offset ?? 0)}: this is no JSON: ${wrong(error)}`);
  return {
    value: getNodeValue(root),
    placeOf(path, key) {
      const node = nodeAt(root, path);
      const property = key === undefined ? node : (propertyOf(node, key) ?? node);
      return place(property.offset);
    },
  };
}

/** What stands at a path, or the innermost value around it that is there. */
function nodeAt(root: Node, path: JsonPath): Node {
  return findNodeAtLocation(root, [...path]) ?? (path.length === 0 ? root : nodeAt(root, path.slice(0, -1)));
}

function propertyOf(node: Node, key: string): Node | undefined {
  return node.children?.find(({ children }) => children?.[0]?.value === key);
}

/** `CommaExpected` as words. */
function wrong(error: ParseError | undefined): string {
  if (!error) return 'a value was expected';
  return printParseErrorCode(error.error)
    .replace(/(?<=[a-z])[A-Z]/g, (letter) => ` ${letter}`)
    .toLowerCase();
}
