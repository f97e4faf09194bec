import {
  attribute,
  childOf,
  childrenOf,
  descendantsOf,
  textOf,
  type XmlElement,
} from '../xml/xml-element.ts';

/** What an item says of one of its responses. */
export interface Declaration {
  identifier: string;
  cardinality: string;
  baseType: string;
  correct: string[];
  /** Points by value; undefined when there is no mapping. */
  mapping:
    | { entries: { key: string; value: number; isCaseSensitive: boolean }[]; defaultValue: number }
    | undefined;
}

export function declarationsOf(item: XmlElement): ReadonlyMap<string, Declaration> {
  const declarations = childrenOf(item).filter(({ name }) => camel(name) === 'responseDeclaration');
  return new Map(declarations.map(declarationOf).map((each) => [each.identifier, each]));
}

/** QTI 3 writes the same names with hyphens: `qti-choice-interaction` is `choiceInteraction`. */
export function camel(name: string): string {
  return name.replace(/^qti-/u, '').replace(/-([a-z])/gu, (_hyphen, letter: string) => letter.toUpperCase());
}

function declarationOf(element: XmlElement): Declaration {
  const correct = childOf(element, 'correctResponse');
  const mapping = childOf(element, 'mapping');
  return {
    identifier: attribute(element, 'identifier'),
    cardinality: attribute(element, 'cardinality'),
    baseType: attribute(element, 'baseType'),
    correct: correct ? childrenOf(correct, 'value').map((value) => plain(textOf(value))) : [],
    mapping: mapping && {
      defaultValue: Number(attribute(mapping, 'defaultValue') || 0),
      entries: descendantsOf(mapping, 'mapEntry').map((entry) => ({
        key: plain(attribute(entry, 'mapKey')),
        value: Number(attribute(entry, 'mappedValue') || 0),
        isCaseSensitive: attribute(entry, 'caseSensitive') !== 'false',
      })),
    },
  };
}

function plain(text: string): string {
  return text.replace(/\s+/gu, ' ').trim();
}
