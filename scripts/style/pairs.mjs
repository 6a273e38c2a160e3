// Which colour is on which, as the rules of style/ say. A rule for a state or a variant (`.button--primary:hover`) adds to
// what the rules for fewer states say of the same element, so every pair comes out that such an element can have. An
// element without a background is on that of its block, on a card, or on what ON names.

import { isApart, used } from './tokens.mjs';

const TEXT = 4.5;
const GRAPHIC = 3;

/** The background of elements that are not in a card, or whose place their names do not tell. */
const ON = {
  body: ['--color-background'],
  brand: ['--color-arch'],
  brand__knob: ['--color-accent'],
  foot: ['--color-arch', '--color-background'],
  languages: ['--color-arch', '--color-background'],
  'page-head': ['--color-background'],
  crumb: ['--color-background'],
  navigation: ['--color-arch'],
  'codes-sheet__code': ['--color-accent-subtle'],
  ':focus-visible': ['--color-arch', '--color-background', '--color-surface', '--color-accent-subtle'],
};
const CARD = ['--color-surface'];

/** What a colour does in a property, and the contrast that it needs (WCAG 2.2, 1.4.3 and 1.4.11). */
const ROLES = [
  { role: 'text', needs: TEXT, property: /^(color|caret-color|text-decoration-color)$/ },
  { role: 'fill', needs: GRAPHIC, property: /^(fill|stroke)$/ },
  { role: 'border', needs: GRAPHIC, property: /^border(-(block|inline)(-(start|end))?)?(-color)?$/ },
  { role: 'outline', needs: GRAPHIC, property: /^outline(-color)?$/ },
  { role: 'control', needs: GRAPHIC, property: /^accent-color$/ },
  { role: 'background', property: /^background(-color|-image)?$/ },
  { role: 'shadow', property: /^(box|text)-shadow$/ },
];
/** The filled part of a bar, and what is drawn by a background: graphics without text on them. */
const FILLED = /::(-webkit-progress-value|-moz-progress-bar|-webkit-meter-optimum-value|-moz-meter-bar)$|^\.(dots__dot|legend__part::before)$/;

/**
 * @param {Map<string, import('postcss').Root>} roots by file
 * @param {Map<string, string>} tokens the values of all tokens
 */
export function pairs(roots, tokens) {
  const elements = new Map();
  const uses = [];
  const problems = [];
  for (const [file, root] of roots) {
    root.walkDecls(/^(?!--)/, (declaration) => {
      if (isApart(declaration) || declaration.parent.type !== 'rule') return;
      const { prop, value, source, parent } = declaration;
      const place = `${file}:${source.start.line}:${source.start.column}`;
      const colours = coloursOf(value, tokens);
      const { role, needs } = ROLES.find(({ property }) => property.test(prop)) ?? {};
      if (role === undefined) {
        colours.forEach((name) => problems.push(`${place}: scripts/style/pairs.mjs does not know what ${name} does in ${prop}`));
        return;
      }
      uses.push(...colours.map((name) => ({ place, name, role })));
      for (const selector of parent.selectors ?? []) {
        const { element, states } = parse(selector);
        if (!elements.has(element)) elements.set(element, []);
        elements.get(element).push({ states, role, needs, colours, place });
      }
    });
  }
  const found = [...elements].flatMap(([element, rules]) => variants(rules).flatMap((rules) => pairsOf(element, rules, elements)));
  return { found, uses, problems };
}

/** The colours in a value, also those in tokens that it names, such as a shadow. */
function coloursOf(value, tokens) {
  return used(value).flatMap((name) => (name.startsWith('--color-') ? [name] : coloursOf(tokens.get(name) ?? '', tokens)));
}

/** The element that a selector is for, and the states and variants in which. */
function parse(selector) {
  const states = [];
  const element = selector.replace(/:has\([^)]*\)|(?<!:):(?!:|focus-visible$)[\w-]+(\([^)]*\))?|\[[^\]]*\]|(?<=\w)--[\w-]+/g, (state) => {
    states.push(state);
    return '';
  });
  return { element: element.trim(), states };
}

/** The rules for each set of states that one of them names: its own, and those for fewer of the same states. */
function variants(rules) {
  const sets = new Map(rules.map(({ states }) => [states.join(), states]));
  return [...sets.values()].map((set) => rules.filter(({ states }) => states.every((state) => set.includes(state))));
}

/** The pairs of an element in one variant. */
function pairsOf(element, rules, elements) {
  const last = (role) => rules.findLast((rule) => rule.role === role) ?? { colours: [] };
  const own = last('background');
  const outside = outsideOf(element, elements);
  // The place of a pair is that of the rule which makes it: the later one.
  const on = (rule, grounds) => {
    const { place } = grounds === own.colours && rules.indexOf(own) > rules.indexOf(rule) ? own : rule;
    return rule.colours.flatMap((front) => grounds.map((ground) => ({ front, ground, needs: rule.needs, place })));
  };
  if (FILLED.test(element)) return on({ ...own, needs: GRAPHIC }, outside);
  const inside = own.colours.length > 0 ? own.colours : outside;
  const text = last('text');
  const inherited = { colours: ['--color-text'], needs: TEXT, place: own.place };
  return [
    ...on(text, inside),
    ...(text.place === undefined && own.colours.length > 0 ? on(inherited, own.colours).map((pair) => ({ ...pair, inherited: true })) : []),
    ...['fill', 'border', 'outline', 'control'].flatMap((role) => on(last(role), [...new Set([...inside, ...outside])])),
  ];
}

/** What an element is on: see ON; else the background of the element or block in whose name its own begins. */
function outsideOf(element, elements) {
  const names = [...element.matchAll(/\.([\w-]+)/g)].map(([, name]) => name);
  const name = names.at(-1) ?? element;
  const block = name.split('__')[0];
  const explicit = ON[name] ?? ON[block];
  if (explicit !== undefined) return explicit;
  const parent = element.includes('::') ? element.split('::')[0] : name === block ? undefined : `.${block}`;
  const plain = (elements.get(parent) ?? []).findLast(({ role, states }) => role === 'background' && states.length === 0);
  return plain !== undefined && plain.colours.length > 0 ? plain.colours : CARD;
}
