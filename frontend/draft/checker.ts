import { ALSO_SURNAMES, BODIES, GIVEN, LANGUAGES, PHRASES, PLACES } from "./known-words";

/** What may give a person away in a shared text. */
export type Kind = "name" | "phone" | "email" | "address" | "birth" | "case" | "number";

/** Words `[from, to)` of a line that somebody should look at before others read them. */
export interface Finding {
  readonly kind: Kind;
  readonly from: number;
  readonly to: number;
}

const MONTHS =
  "january february march april may june july august september october november december enero febrero marzo abril mayo junio julio agosto septiembre setiembre octubre noviembre diciembre jan feb mar apr jun jul aug sept sep oct nov dec";
const month = MONTHS.split(" ").join("|");
/** Of these, what is a given name as well. */
const ALSO_NAMES = new Set(["april", "may", "june", "august", "julio", "abril", "will"]);

/** Words that begin a sentence or stand in a title with a capital and are nobody's name. */
const ORDINARY = new Set(
  (
    MONTHS +
    " monday tuesday wednesday thursday friday saturday sunday lunes martes miércoles jueves viernes sábado domingo" +
    " a an the this that these those there here he she it we you they i his her our your their its my who what when where why how which whose if as at by for from in into of on to with about after before during since until while and or but nor so yet not no yes all any both each every few more most other some such than then thus too very just only also again once today tomorrow yesterday now later soon please thanks thank dear hello" +
    " is are was were be been has have had do does did can could may might must shall should will would let lets" +
    " ask asked asks bring call called calls check discuss discussed email find follow get give go hear heard invite keep look make meet met move moved note noted open pass propose proposed put read remind report reported review reviewed say said see send sent set share show speak take talk tell thanked told update use visit wait work write wrote agreed according add approved approve confirm confirmed welcome seconded second motion motioned contact help thanks present absent excused" +
    " action decision question private note notes item items draft minutes agenda business old new next last first third" +
    " el la los las un una unos unas este esta estos estas ese esa esos esas aquel aquella lo nos se su sus mi mis tu tus nuestro nuestra nuestros nuestras y o u e ni pero si no sí que qué quien quién cuando cuándo donde dónde como cómo porque por para con sin sobre entre hasta desde hacia según ante bajo tras a al de del en ya hoy mañana ayer ahora luego después antes también tampoco muy más menos todo toda todos todas cada otro otra otros otras algún alguna" +
    " es son era eran fue fueron ser está están estaba hay ha han hemos había puede pueden debe deben será llamar llama llamó avisar avisa pedir pide pidió enviar envía envió mandar preguntar pregunta hablar habla habló dijo dice decir ver hacer hizo revisar presenta presentó propone propuso acordó acordamos apoya apoyó invitar invita gracias bienvenida bienvenido acción decisión pregunta nota acta orden" +
    " english spanish french russian chinese mexican american canadian latino latina latinx hispanic indigenous native african asian european español española inglés mexicano mexicana" +
    " christmas easter thanksgiving navidad"
  ).split(" "),
);

/** Words in the names of bodies, places and headings; a row of capitalised words with one of them names no person. */
const IMPERSONAL = new Set(
  (
    "shelter network police department sheriff county city state states united nations federal national international regional local center centre coalition collaborative alliance task force council committee subcommittee commission court courts courthouse office bureau agency authority ministry university college school district church parish mosque temple hospital clinic health foundation fund trust bank services service program programme project initiative institute association society union league board team group house home homes legal aid law justice crime victims victim survivors survivor human trafficking labor labour sex safe harbor harbour hotline line street avenue road boulevard drive lane place square park bridge river lake mountain valley beach bay island islands hills heights springs falls north south east west northern southern eastern western attorney attorneys general prosecutor prosecutors public defender advocates advocacy outreach housing first training day week month awareness prevention protection prosecution partnership act code rule rules order orders plan plans report reports review meeting meetings minutes agenda items business goals goal objective objectives mission vision purpose members membership budget finance treasurer secretary chair vice director executive steering community family families children child youth women men girls boys workers farm restaurant hotel airport station company inc llc corp news times journal press radio week open closed session roll present apologies updates update next steps summary background introduction conclusion discussion decisions decision actions action votes vote motions motion staff consent new old business memorandum understanding" +
    " refugio red policía departamento condado ciudad estado estados unidos federal nacional internacional regional local centro coalición colaborativo alianza consejo comité comisión corte juzgado tribunal oficina agencia autoridad ministerio secretaría universidad colegio escuela distrito iglesia parroquia mezquita hospital clínica salud fundación fondo banco servicios servicio programa proyecto iniciativa instituto asociación sociedad unión liga junta equipo grupo casa hogar legal ayuda ley justicia víctimas sobrevivientes trata personas calle avenida plaza paseo parque puente río lago playa bahía isla islas norte sur este oeste fiscalía fiscal procuraduría defensoría pública comunidad familia niñez juventud mujeres trabajadores hotel aeropuerto estación compañía prensa reunión acta orden presupuesto informe plan prevención protección asistencia"
  )
    .split(" ")
    .concat(BODIES)
    .map(plain),
);

/** At the beginning of a row they make a place of it: San Diego, New York, North Dakota. */
const PLACE_FIRST = new Set("san santa santo saint st new north south east west fort port lake mount los las el la cape upper lower nueva nuevo puerto rhode puerto costa buenos".split(" "));

const TITLES = new Set("ms mr mrs miss mx dr dra prof sr sra srta señor señora señorita don doña sir madam detective officer sergeant lieutenant agent judge juez jueza doctor doctora".split(" ").map(plain));

/** Words after which a single capitalised word is taken for a name. */
const NAMING = /\b(?:survivor|client|victim|patient|named|sobreviviente|clienta?|víctima|paciente|llamad[ao]|de nombre|se llama|joven|niñ[ao])\s+$/iu;

const UNCASED = /^(?![ªº])\p{Lo}/u;

const PARTICLES = new Set("ap ibn bint abu ben ter ten op zu zur af av le du des dell della degli lo de la del los las y e da das do dos di van von der den bin al el".split(" "));

const date = `(?:\\d{1,4}[/.-]\\d{1,2}[/.-]\\d{1,4}|(?:${month})\\.?\\s+\\d{1,2}(?:st|nd|rd|th)?,?\\s+\\d{4}|\\d{1,2}\\s+(?:de\\s+)?(?:${month})\\.?,?\\s+(?:del?\\s+)?\\d{4}|(?:19|20)\\d\\d)`;
const letter = "[\\p{L}\\p{N}]";

const birth = new RegExp(
  `(?<!${letter})(?:born|birth\\s?date|date\\s+of\\s+birth|d\\.?\\s?o\\.?\\s?b|nacid[oa]|naci[óo]|fecha\\s+de\\s+nacimiento)(?!${letter})[\\s:.,]*(?:(?:on|in|el|en|día|is|was|es)\\s+){0,2}${date}(?!\\d)`,
  "giu",
);
const caseNumbers = [
  new RegExp(
    `(?<!${letter})(?:case|docket|cause|file|incident|report|expediente|exp\\.?|causa|folio|carpeta|sumario|diligencias)\\s*(?:no\\.?|nos\\.?|number|n[úu]m\\.?|número|numero|nro\\.?|n\\.?\\s?[º°]|#)[\\s:#]*(?=[\\p{L}\\p{N}/-]*\\d)[\\p{L}\\p{N}]+(?:[-/:][\\p{L}\\p{N}]+)*`,
    "giu",
  ),
  new RegExp(`(?<!${letter})(?:case|docket|expediente|causa|carpeta|folio)\\s+(?:de\\s+investigación\\s+)?(?:(?=[\\p{L}/-]*\\d)[\\p{L}\\p{N}]+(?:[-/:][\\p{L}\\p{N}]+)+|\\d{5,})`, "giu"),
  /(?<![\p{L}\p{N}-])\d{2,4}-\p{Lu}{2,3}-\d{2,6}(?!\d)/gu,
  /(?<![\p{L}\p{N}])A[-\s#]?(?:\d{8,9}|\d{3}[-\s]\d{3}[-\s]\d{3})(?!\d)/gu,
];
const identity = [/(?<![\d-])\d{3}-\d{2}-\d{4}(?![\d-])/gu, /(?<![\p{L}\p{N}])(?:[XYZ]-?\d{7}|\d{8})-?[A-Z](?![\p{L}\p{N}])/gu];
const email = /[\p{L}\p{N}._%+-]+@[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)*\.\p{L}{2,}/gu;
const phone = /(?<![\p{L}\p{N}$€£/.,:-])(?:\+\d{1,3}[\s.-]?)?(?:\(\d{2,4}\)[\s.-]?)?\d{2,11}(?:[\s.-]\d{2,4}){0,4}(?![\d%])/gu;
const addresses = [
  /(?<![\p{L}\p{N}])\d{1,5}[A-Z]?\s+(?:(?:[NSEW]\.?|North|South|East|West)\s+)?(?:\p{Lu}[\p{L}'’.-]*|\d+(?:st|nd|rd|th))(?:\s+\p{Lu}[\p{L}'’.-]*){0,3}\s+(?:Street|St|Avenue|Ave|Road|Rd|Boulevard|Blvd|Drive|Dr|Lane|Ln|Court|Ct|Place|Pl|Way|Highway|Hwy|Terrace|Circle|Cir|Parkway|Pkwy)(?!\p{L})\.?(?:,?\s+(?:Apt|Apartment|Unit|Suite|#)\.?\s*[\p{L}\p{N}-]+)?/gu,
  /(?<![\p{L}\p{N}])\d{1,5}\s+\p{L}+(?:\s+\p{L}+)?\s+(?:street|avenue|boulevard)(?!\p{L})/giu,
  /(?<![\p{L}\p{N}])(?:(?:calle|avenida|avda?|av|paseo|carretera|camino|callejón|privada|colonia)(?:\.\s*|\s+)|c\/\s*)(?:\p{L}[\p{L}'’.-]*\s*){1,5},?\s*(?:n(?:úm(?:ero)?)?\.?[º°]?\s*|#\s*)?\d{1,5}(?!\d)/giu,
];

/** The people and organisations that may be named. */
export class Roster {
  private readonly names: string[][];
  private readonly whole: Set<string>;

  constructor(names: readonly string[]) {
    this.whole = new Set(names.map(plain));
    this.names = names.map((name) => plain(name).match(/[\p{L}\p{N}'’-]+/gu) ?? []).filter((words) => words.length > 0);
  }

  has(name: string): boolean {
    return this.whole.has(plain(name));
  }

  /** How many of the words from `at` on are names on the roster: the longest that fits, part of a longer name too when it has two words. */
  known(words: readonly string[], at: number): number {
    if (PARTICLES.has(words[at])) return 0;
    let most = 0;
    for (const name of this.names) {
      let count = 0;
      let from = 0;
      while (at + count < words.length) {
        const found = name.indexOf(words[at + count], from);
        if (found < 0) break;
        from = found + 1;
        count++;
      }
      if (count >= Math.min(2, name.length)) most = Math.max(most, count);
    }
    return most;
  }

  /** Whether a single word belongs to a name on the roster. */
  mentions(word: string): boolean {
    return this.names.some((name) => name.includes(word));
  }
}

/** Everything in a line that should be looked at, in the order of the line; where two overlap, the graver one is told. */
export function findings(line: string, roster: Roster): Finding[] {
  const found: Finding[] = [];
  const add = (kind: Kind, from: number, to: number) => {
    if (!found.some((other) => from < other.to && to > other.from)) found.push({ kind, from, to });
  };
  const all = (kind: Kind, pattern: RegExp, wanted: (match: string) => boolean = () => true) => {
    for (const match of line.matchAll(pattern)) if (wanted(match[0])) add(kind, match.index, match.index + match[0].length);
  };
  all("birth", birth);
  caseNumbers.forEach((pattern) => all("case", pattern));
  identity.forEach((pattern) => all("number", pattern));
  all("email", email, (address) => !roster.has(address));
  addresses.forEach((pattern) => all("address", pattern));
  all("phone", phone, isPhone);
  for (const { from, to } of names(line, roster)) add("name", from, to);
  return found.sort((one, other) => one.from - other.from);
}

/**
 * Where the end of what is being typed begins that could still become a finding with the next letters, or -1: the word at the caret, a
 * row of capitals, figures, and what follows on words such as "born" or "case".
 */
export function unfinished(typed: string): number {
  const starts = tails.map((tail) => typed.search(tail)).filter((at) => at >= 0);
  return starts.length === 0 ? -1 : Math.min(...starts);
}

const tails = [
  /[\p{L}\p{N}._%+@'’/#-]+$/u,
  /[+(]?\d[\d\s().\-/]*$/u,
  /\d{1,5}\s+(?:\p{Lu}[\p{L}'’.]*\s*){0,4}$/u,
  /(?<!\p{L})\p{Lu}[\p{L}'’-]*\.?(?:\s+(?:de|la|del|los|las|y|da|dos|di|van|von|\p{Lu}[\p{L}'’-]*\.?))*\s*$/u,
  /(?<!\p{L})(?:born|birth\s?date|date of birth|d\.?o\.?b|nacid[oa]|naci[óo]|fecha de nacimiento|case|docket|cause|file no|incident|expediente|causa|folio|carpeta|calle|avenida|av\.|c\/|paseo|carretera|camino|colonia|survivor|client|victim|named|sobreviviente|clienta?|víctima|llamad[ao])(?!\p{L})[^;!?\n]{0,30}$/iu,
];

/** "María de la Cruz Pérez" as "M. C. P."; titles are left out. */
export function initials(name: string): string {
  return (name.match(/\p{L}[\p{L}\p{M}'’-]*/gu) ?? [])
    .filter((word) => isCapital(word) && !TITLES.has(plain(word)))
    .map((word) => `${[...word][0]}.`)
    .join(" ");
}

interface Token {
  readonly word: string;
  readonly plain: string;
  readonly from: number;
  readonly to: number;
}

function names(line: string, roster: Roster): { from: number; to: number }[] {
  const found: { from: number; to: number }[] = [];
  for (const run of runs(line)) {
    if (isUncased(run)) {
      found.push({ from: run[0].from, to: run[run.length - 1].to });
      continue;
    }
    const rest = [...run];
    let titled = false;
    while (rest.length > 0) {
      const first = rest[0];
      if (TITLES.has(first.plain)) titled = true;
      else if (isOrdinary(first, line) || (isForeign(first) && phraseAt(rest.map((token) => token.plain), 0) === 0)) titled = false;
      else break;
      rest.shift();
    }
    found.push(...people(rest, titled || named(line, rest), line, roster));
  }
  return found;
}

/** The persons in a row of capitalised words, which may be interrupted by ordinary words and names of the roster. */
function people(run: readonly Token[], alone: boolean, line: string, roster: Roster): { from: number; to: number }[] {
  const words = run.map((token) => token.plain);
  const found: { from: number; to: number }[] = [];
  let part: Token[] = [];
  const close = (single: boolean) => {
    while (part.length > 0 && PARTICLES.has(part[part.length - 1].word)) part.pop();
    const capitals = part.filter((token) => isCapital(token.word));
    const spelled = capitals.some(({ word }) => [...word].length > 1);
    if (spelled && capitals.length >= (single ? 1 : 2) && !isImpersonal(part) && !(capitals.length === 1 && roster.mentions(capitals[0].plain))) {
      found.push({ from: part[0].from, to: part[part.length - 1].to });
    }
    part = [];
  };
  let single = alone;
  for (let i = 0; i < run.length; ) {
    const known = Math.max(roster.known(words, i), phraseAt(words, i));
    if (known > 0) {
      close(single);
      i += known;
      single = false;
    } else if (part.length > 0 && (isOrdinary(run[i], line) || PLACES.has(run[i].plain)) && isCapital(run[i].word)) {
      close(single);
      single = false;
      i++;
    } else if (part.length === 0 && (!isCapital(run[i].word) || PLACES.has(run[i].plain))) i++;
    else part.push(run[i++]);
  }
  close(single);
  return found;
}

/** Whether words name a place or a body; after a given name a word that is also a surname is one. */
function isImpersonal(tokens: readonly Token[]): boolean {
  if (PLACE_FIRST.has(tokens[0].plain)) return true;
  const telling = tokens.filter((token) => IMPERSONAL.has(token.plain));
  if (telling.length === 0) return false;
  const person = GIVEN.has(tokens[0].plain) || tokens.some(({ word }) => /^\p{Lu}\p{Ll}+-\p{Ll}+$/u.test(word));
  return !(person && tokens.length <= 4 && telling.every((token) => ALSO_SURNAMES.has(token.plain)));
}

/** How many words from `at` on are the name of a place or a body. */
function phraseAt(words: readonly string[], at: number): number {
  let most = 0;
  for (const phrase of PHRASES) {
    if (phrase.length > most && phrase.every((word, i) => words[at + i] === word)) most = phrase.length;
  }
  return most;
}

/** A name in letters that know no capitals: a few words, or one of a script that sets no spaces. */
function isUncased(run: readonly Token[]): boolean {
  if (run.length < 1 || run.length > 4 || !run.every(({ word }) => UNCASED.test(word))) return false;
  return run.length > 1 || /^[\p{Script=Han}\p{Script=Hangul}\p{Script=Hiragana}\p{Script=Katakana}]{2,4}$/u.test(run[0].word);
}

/** Rows of capitalised words with one space between them; small particles may stand inside. */
function runs(line: string): Token[][] {
  const all: Token[][] = [];
  let run: Token[] = [];
  const close = () => {
    if (run.length > 0) all.push(run);
    run = [];
  };
  for (const match of line.matchAll(/\p{L}[\p{L}\p{M}'’-]*/gu)) {
    const word = match[0].replace(/['’]s$/u, "");
    const from = match.index;
    const token: Token = { word, plain: plain(word), from, to: from + word.length };
    const last = run[run.length - 1];
    if (last !== undefined) {
      const gap = line.slice(last.to, from);
      const abbreviated = last.word.length === 1 || TITLES.has(last.plain);
      if (!(gap === " " || gap === "\u00a0" || (abbreviated && /^\.\s?$/u.test(gap)))) close();
    }
    if (isAcronym(word)) close();
    else if (isCapital(word) || (run.length > 0 && PARTICLES.has(word))) run.push(token);
    else {
      close();
      // "sra. Gómez": a title written small counts as one.
      if (TITLES.has(token.plain) && /^\.?\s\p{Lu}/u.test(line.slice(token.to))) run.push(token);
    }
  }
  close();
  return all;
}

function named(line: string, run: readonly Token[]): boolean {
  return run.length > 0 && NAMING.test(line.slice(0, run[0].from));
}

function isOrdinary(token: Token, line: string): boolean {
  const small = token.word.toLowerCase();
  if (!ORDINARY.has(small)) return false;
  if (!ALSO_NAMES.has(small)) return true;
  const before = line.slice(0, token.from);
  return !/^\s+\p{Lu}/u.test(line.slice(token.to)) || /(?:\d|\b(?:in|on|by|until|since|from|this|next|last|en|de|desde|hasta|para))\s+$/iu.test(before);
}

/** A language, a people or a place at the beginning of a row. */
function isForeign(token: Token): boolean {
  return LANGUAGES.has(token.plain) || PLACES.has(token.plain);
}

/** Also of al-Zahra and d'Angelo, and of letters that know no capitals. */
function isCapital(word: string): boolean {
  return /^(?:\p{Ll}{1,2}[-'’])?\p{Lu}/u.test(word) || UNCASED.test(word);
}

function isAcronym(word: string): boolean {
  return word.length >= 2 && word.length <= 5 && /^\p{Lu}+$/u.test(word);
}

function isPhone(match: string): boolean {
  const digits = match.replace(/\D/g, "");
  if (digits.length < 7 || digits.length > 15) return false;
  if (/^(?:19|20)\d\d[-.\s](?:\d{2}[-.]\d{2}|(?:19|20)\d\d)$/.test(match) || /^\d{1,2}[-.]\d{1,2}[-.](?:19|20)\d\d$/.test(match)) return false;
  if (match.startsWith("+") || match.includes("(")) return true;
  if (/^\d+$/.test(match)) return digits.length === 10 || (digits.length === 11 && digits.startsWith("1")) || (digits.length === 9 && /^[6-9]/.test(digits));
  // Thousands are told from the telephone by how it begins.
  if (/^\d{1,3}(?: \d{3})+$/.test(match)) return digits.length === 9 && /^[6-9]/.test(digits);
  return true;
}

/** Small letters without accents, for comparing names. */
export function plain(text: string): string {
  return text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase().replace(/[łøđ]/g, (letter) => ({ ł: "l", ø: "o" })[letter] ?? "d").trim();
}
