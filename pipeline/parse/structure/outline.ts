/** The headings that stand open above a paragraph: their levels, numbers and roles. */
import type { StructureGrammar } from '../../grammar/grammar.ts';
import type { DocumentKind, SectionRole } from '../../schema.ts';
import { displayWidth, fold } from '../../text.ts';
import type { Block } from '../block.ts';
import type { ParsedSection } from '../document.ts';
import type { Label } from '../labels.ts';
import { defaultRole, INHERITED } from './roles.ts';

export interface OpenSection extends ParsedSection {
  readonly isLabelled: boolean;
  /** 第一部分: chapters stand below it. */
  readonly isDivision: boolean;
  /** Whether a heading tells its role, its own or one above: else the role is what such documents mostly tell. */
  readonly isTold: boolean;
}

/** “Adoption of the report (agenda item 7)”. */
const NAMES_ITEM =
  /\s*\((?:agenda |joint )?(?:items?|议程项目|项目)\s*[^()]*(?:\([a-z]\)[^()]*)*\)\s*$/i;

/** A longer heading is the title of an item, whatever words stand in it. */
const LONGEST = 80;

/** Under a chapter on statements and debate: statements all the same. */
const GENERAL = /^(?:一般性(?:发言|辩论)|general (?:statements|debate))$/i;

/** What a chapter of no told role may still hold in sections of its own. */
const OF_THE_MEETING: readonly SectionRole[] = [
  'attendance',
  'agenda',
  'organization',
  'adoption',
  'statements'
];

const below = (section: OpenSection | undefined): number => (section?.level ?? 0) + 1;

const isNumbered = (s: OpenSection): boolean => s.number !== null && /^\d+$/.test(s.number);

/** `项目3(a)` → 3(a). */
const itemOf = ({ printed, ordinal }: Label): string =>
  `${ordinal}${/\([a-z]\)/i.exec(fold(printed))?.[0].toLowerCase() ?? ''}`;

export class Outline {
  readonly sections: OpenSection[] = [];
  /** Number of the last heading that bears an agenda number; 0 before the first. */
  lastNumber = 0;
  #stack: OpenSection[] = [];
  /** Level of markup of the first heading. */
  #top: number | null = null;

  constructor(
    readonly kind: DocumentKind,
    readonly grammar: StructureGrammar
  ) {}

  /** The innermost section that is open. */
  get current(): OpenSection | undefined {
    return this.#stack.at(-1);
  }

  get role(): SectionRole {
    return this.current?.role ?? (this.sections.length > 0 ? 'other' : defaultRole(this.kind));
  }

  /** Under a heading “provisional agenda”, or in a report’s annex that holds the agenda. */
  get isAgendaList(): boolean {
    const { current, kind, grammar } = this;
    if (current === undefined) return false;
    if (kind === 'agenda') return grammar.agendaList.test(fold(current.heading));
    return this.#stack.some(({ heading }) => grammar.annexedAgenda.test(fold(heading)));
  }

  /** Opens the section of a heading whose paragraph has the ordinal `paragraph`. */
  open(block: Block, heading: string, paragraph: number): OpenSection {
    const level = this.#levelOf(block, heading);
    this.#stack = this.#stack.filter((s) => s.level < level);
    const parent = this.current ?? null;
    const section: OpenSection = {
      ordinal: this.sections.length + 1,
      parent: parent?.ordinal ?? null,
      level,
      heading,
      ...this.#roleOf(heading, level, parent),
      label: block.label?.printed ?? null,
      number: this.#numberOf(block),
      paragraph,
      isDivision: block.label?.kind === 'division',
      isLabelled: block.label !== null || this.grammar.topHeading.test(fold(heading))
    };
    this.sections.push(section);
    this.#stack.push(section);
    return section;
  }

  #numberOf({ label }: Block): string | null {
    if (label?.kind === 'number') {
      this.lastNumber = label.ordinal;
      return label.printed;
    }
    if (label?.kind === 'item') return itemOf(label);
    if (label?.kind === 'decimal') return label.printed;
    if (label?.kind !== 'letter') return null;
    const parent = this.#stack.findLast(isNumbered);
    return parent ? `${parent.number}${label.printed}` : null;
  }

  #levelOf(block: Block, heading: string): number {
    const above = this.#aboveDecimal(block);
    if (above) return below(above);
    const kind = block.label?.kind === 'decimal' ? undefined : block.label?.kind;
    if (kind === 'division') return 1;
    const outer = this.#stack.some((s) => s.isDivision) ? 1 : 0;
    if (kind === 'chapter') return 1 + outer;
    if (kind === 'part') return 2 + outer;
    const folded = fold(heading);
    if (kind === undefined && this.grammar.topHeading.test(folded)) return 1;
    const chapter = this.#stack.findLast((s) => s.isLabelled && s.number === null);
    if (kind === 'item') return this.#levelOfItem(block, chapter);
    if (kind === 'number') return below(chapter);
    const labelled = this.#stack.findLast((s) => s.isLabelled);
    const item = this.#stack.findLast(isNumbered);
    if (this.kind === 'agenda' && this.grammar.documentation.test(folded))
      return below(item ?? labelled);
    if (kind === undefined) return this.#levelOfUnlabelled(block, labelled);
    const outermost = this.#stack.findLast((s) => s.isLabelled && !/^\(/.test(s.label ?? ''));
    return below(kind === 'letter' ? (item ?? outermost ?? chapter) : labelled);
  }

  /** `5.1` stands under `5`, as does `5.2`. */
  #aboveDecimal({ label }: Block): OpenSection | undefined {
    if (label?.kind !== 'decimal') return undefined;
    const number = label.printed.slice(0, label.printed.lastIndexOf('.'));
    return this.#stack.findLast((s) => s.number === number);
  }

  /** `项目3. …` stands under a chapter that bears a number, `项目3(a). …` under `项目3. …`. */
  #levelOfItem({ label }: Block, chapter: OpenSection | undefined): number {
    const item = /\(/.test(label!.printed) ? this.#stack.findLast(isNumbered) : undefined;
    if (item) return below(item);
    if (this.kind === 'agenda') return below(chapter);
    return below(this.#stack.find((s) => s.level === 1 && s.label !== null && s.number === null));
  }

  /** The title may be a heading too: the first heading below it is of the top level. */
  #levelOfMarkup(heading: number): number {
    this.#top ??= heading;
    return Math.max(1, heading - this.#top + 1);
  }

  #levelOfUnlabelled(block: Block, labelled: OpenSection | undefined): number {
    if (labelled === undefined) return this.#levelOfMarkup(block.heading || 1);
    const top = this.#stack[0]!;
    return !top.isLabelled && labelled.number === null ? top.level : below(labelled);
  }

  #roleOf(
    heading: string,
    level: number,
    parent: OpenSection | null
  ): Pick<OpenSection, 'role' | 'isTold'> {
    const text = fold(heading)
      .replace(NAMES_ITEM, '')
      .replace(/^[\s*]+|[\s*:]+$/g, '');
    const own = this.grammar.roles.find(([pattern]) => pattern.test(text))?.[1];
    if (parent && own === 'documentation') return { role: own, isTold: true };
    const isShort = displayWidth(text) <= LONGEST || this.grammar.standingHeading.test(text);
    const isOwn = own !== undefined && isShort;
    const isAnnexed = parent?.role === 'annex' && own === 'attendance';
    const isOfReport = parent?.role === 'agenda' && this.kind !== 'agenda';
    const mayTell =
      (!parent?.isTold || isAnnexed || isOfReport) && isOwn && OF_THE_MEETING.includes(own);
    const isList =
      parent?.role === 'deliberations' &&
      GENERAL.test(text) &&
      /发言|statements/i.test(parent.heading);
    if (parent && INHERITED.includes(parent.role) && !mayTell && !isList)
      return { role: parent.role, isTold: parent.isTold };
    if (isOwn) return { role: own, isTold: true };
    const isTop = level === 1 || this.#stack.length === 0;
    const role = parent?.role ?? (isTop ? defaultRole(this.kind) : 'other');
    return { role, isTold: parent?.isTold ?? false };
  }
}
