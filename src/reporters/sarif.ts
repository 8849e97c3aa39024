import type { Diagnostic, Location } from '../diagnostic/diagnostic.ts';
import type { Reporter } from '../lint/reporter.ts';
import type { About } from '../lint/rule.ts';

const levels = { error: 'error', warning: 'warning', info: 'note', off: 'none' } as const;

/** SARIF 2.1.0. */
export const sarif: Reporter = {
  id: 'sarif',
  summary: 'A log of SARIF 2.1.0, with what is known of every rule.',
  why: 'Code scanning services and editors read it; it is the one format that holds fixes and related places, too.',
  open({ about, version }) {
    const ids = [...about.keys()];
    let first = true;
    return {
      begin() {
        const driver = {
          name: 'hearken',
          version,
          rules: [...about.values()].map(descriptorOf),
        };
        const head = JSON.stringify({ tool: { driver }, columnKind: 'utf16CodeUnits' });
        return `{"$schema":"https://json.schemastore.org/sarif-2.1.0.json","version":"2.1.0","runs":[${head.slice(0, -1)},"results":[\n`;
      },
      add(diagnostic) {
        const comma = first ? '' : ',\n';
        first = false;
        return comma + JSON.stringify(resultOf(diagnostic, ids.indexOf(diagnostic.rule)));
      },
      end: () => '\n]}]}\n',
    };
  },
};

function descriptorOf({ id, summary, why, source, category, severity }: About): object {
  const basis = source === undefined ? '' : `\n\nSource: ${source}.`;
  return {
    id,
    shortDescription: { text: summary },
    fullDescription: { text: `${summary} ${why}` },
    help: { text: `${why}${basis}`, markdown: `${why}${basis}` },
    defaultConfiguration: { level: levels[severity], enabled: severity !== 'off' },
    properties: { category },
  };
}

function resultOf(found: Diagnostic, ruleIndex: number): object {
  const { rule, severity, message, excerpt, fix, related, conversation, turn, role, path } = found;
  return {
    ruleId: rule,
    ruleIndex,
    level: levels[severity],
    message: { text: message },
    locations: [{ physicalLocation: placeOf(found, excerpt) }],
    ...(related.length > 0 && {
      relatedLocations: related.map((one, index) => ({
        id: index + 1,
        message: { text: one.message },
        physicalLocation: placeOf(one, one.excerpt),
      })),
    }),
    ...(fix && {
      fixes: [
        {
          description: { text: fix.safe ? 'A safe fix: no word changes.' : 'A fix that changes words.' },
          artifactChanges: [
            {
              artifactLocation: { uri: uriOf(path) },
              replacements: fix.edits.map(({ start, end, text }) => ({
                deletedRegion: { byteOffset: start, byteLength: end - start },
                insertedContent: { text },
              })),
            },
          ],
        },
      ],
    }),
    properties: { conversation, turn, role },
  };
}

function placeOf(
  { path, line, column, endLine, endColumn, start, end }: Location,
  excerpt: string | null,
): object {
  return {
    artifactLocation: { uri: uriOf(path) },
    region: {
      startLine: line,
      startColumn: column,
      endLine,
      endColumn,
      byteOffset: start,
      byteLength: end - start,
      ...(excerpt !== null && { snippet: { text: excerpt } }),
    },
  };
}

/** A path as a relative reference: each part percent-encoded, `#` and `?` too. */
function uriOf(path: string): string {
  const uri = path.split('/').map(encodeURIComponent).join('/');
  return path.startsWith('/') ? `file://${uri}` : uri;
}
