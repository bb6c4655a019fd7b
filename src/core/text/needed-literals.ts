/**
 * What a text must have for a pattern to match somewhere in it: of each clause at least one literal. Without clauses it may match any text.
 * Naively every pattern is run over every text; this is how Google Code Search ruled out most files beforehand (Cox, Regular Expression Matching with a Trigram Index).
 */
type Clauses = readonly (readonly string[])[];

/**
 * The clauses of a pattern without flags that change what matches (i, s, v), the one that rules out most texts first. Whatever is not understood asks for
 * nothing, so that no match is ever lost.
 */
export function neededLiterals(source: string): Clauses {
  return new PatternReader(source).alternatives().toSorted(byStrength);
}

const LOOKAROUND = ['?=', '?!', '?<=', '?<!'];

/** Reads the source of a regular expression from left to right. */
class PatternReader {
  private at = 0;

  constructor(private readonly source: string) {}

  /** Up to the end of the group or of the pattern. */
  alternatives(): Clauses {
    const branches = [this.sequence()];
    while (this.source[this.at] === '|') {
      this.at++;
      branches.push(this.sequence());
    }
    return branches.length === 1 ? (branches[0] ?? []) : oneOf(branches);
  }

  /** Literals that follow one another are one literal. */
  private sequence(): Clauses {
    const clauses: (readonly string[])[] = [];
    let run = '';
    for (let next = this.source[this.at]; next !== undefined && next !== '|' && next !== ')'; next = this.source[this.at]) {
      const item = this.item();
      const least = this.quantifier();
      if (typeof item === 'string' && least !== 0) run += item;
      if (typeof item === 'string' && least === undefined) continue;
      if (run !== '') clauses.push([run]);
      run = '';
      if (typeof item !== 'string' && least !== 0) clauses.push(...item);
    }
    return run === '' ? clauses : [...clauses, [run]];
  }

  /** A literal unit, or the clauses of anything else. */
  private item(): string | Clauses {
    const unit = this.source[this.at++] ?? '';
    if (unit === '(') return this.group();
    if (unit === '[') return this.characterClass();
    if (unit === '\\') return this.escaped();
    return /[.^$]/.test(unit) ? [] : unit;
  }

  private group(): Clauses {
    const isLookaround = LOOKAROUND.some((opening) => this.source.startsWith(opening, this.at));
    this.at += /^\?(?:[:=!]|<[=!]|<\w+>)|/.exec(this.source.slice(this.at, this.at + 40))?.[0].length ?? 0;
    const clauses = this.alternatives();
    this.at++;
    return isLookaround ? [] : clauses;
  }

  private characterClass(): Clauses {
    while (this.source[this.at] !== ']') this.at += this.source[this.at] === '\\' ? 2 : 1;
    this.at++;
    return [];
  }

  /** Escaped punctuation stands for itself; what has a longer escape (`\u4e00`, `\k<name>`) or is a class is not asked for. */
  private escaped(): string | Clauses {
    const escaped = /^(?:u[\da-f]{4}|k<\w+>|.)/i.exec(this.source.slice(this.at, this.at + 40))?.[0] ?? '';
    this.at += escaped.length;
    return /^\w/.test(escaped) ? [] : escaped;
  }

  /** How often the item before it must stand at least; `undefined` where there is no quantifier. */
  private quantifier(): number | undefined {
    const quantifier = /^(?:[*+?]|\{(\d+)[\d,]*\})\??/.exec(this.source.slice(this.at, this.at + 16));
    if (!quantifier) return undefined;
    this.at += quantifier[0].length;
    return quantifier[0].startsWith('+') ? 1 : Number(quantifier[1] ?? 0);
  }
}

/** One clause for all branches: of each branch the clause that rules out most texts. */
function oneOf(branches: readonly Clauses[]): Clauses {
  const best = branches.map((clauses) => clauses.toSorted(byStrength)[0]);
  return best.every((clause) => clause !== undefined) ? [best.flat()] : [];
}

/** Long literals are rare ones, and the more of them there are the likelier is one of them. */
function byStrength(a: readonly string[], b: readonly string[]): number {
  return shortest(b) - shortest(a) || a.length - b.length;
}

function shortest(clause: readonly string[]): number {
  return Math.min(...clause.map(({ length }) => length));
}
