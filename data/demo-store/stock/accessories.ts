import type { Style } from './product.ts';

/** What Harbour & Co. sells besides clothes. */
export const harbourOther: readonly Style[] = [
  {
    name: 'Canvas plimsolls',
    price: 4900,
    fabric: 'canvas',
    cut: { family: 'other', kind: 'sneaker' },
    text: 'Vulcanised soles, organic canvas.',
    colours: [
      ['chalk', 'chalk'],
      ['navy', 'navy'],
      ['moss', 'moss'],
    ],
  },
  {
    name: 'Chelsea boots',
    brand: 'Northward',
    price: 15500,
    fabric: 'leather',
    cut: { family: 'other', kind: 'boot' },
    text: 'Welted, resoleable.',
    colours: [
      ['tan', 'tobacco'],
      ['black', 'black'],
    ],
  },
  {
    name: 'Canvas market tote',
    price: 2900,
    fabric: 'canvas',
    cut: { family: 'other', kind: 'tote' },
    text: 'Takes a laptop or a week of vegetables.',
    colours: [
      ['natural', 'ecru'],
      ['navy', 'navy'],
      ['mustard', 'mustard'],
    ],
  },
  {
    name: 'Roll-top backpack',
    price: 8500,
    fabric: 'canvas',
    cut: { family: 'other', kind: 'backpack' },
    text: 'Waxed canvas and leather.',
    colours: [
      ['olive', 'olive'],
      ['indigo', 'indigo'],
    ],
  },
  {
    name: 'Fisherman beanie',
    brand: 'Northward',
    price: 2500,
    fabric: 'knit',
    cut: { family: 'other', kind: 'beanie' },
    text: 'Ribbed lambswool.',
    colours: [
      ['rust', 'rust'],
      ['navy', 'navy'],
      ['oat', 'oat'],
    ],
  },
  {
    name: 'Lambswool scarf',
    brand: 'Northward',
    price: 4500,
    fabric: 'wool',
    cut: { family: 'other', kind: 'scarf' },
    text: 'Woven in Scotland.',
    colours: [
      ['red tartan', 'brick', 'tartan', 'ink', 'butter'],
      ['sea tartan', 'sea', 'tartan', 'navy', 'chalk'],
      ['camel', 'camel'],
    ],
  },
  {
    name: 'Field watch',
    price: 14500,
    fabric: 'leather',
    cut: { family: 'other', kind: 'watch' },
    text: 'Mechanical, 38 mm.',
    colours: [
      ['tan strap', 'tobacco'],
      ['black strap', 'black'],
    ],
  },
  {
    name: 'Cord cap',
    price: 2900,
    fabric: 'corduroy',
    cut: { family: 'other', kind: 'cap' },
    text: 'Six panels of needlecord.',
    colours: [
      ['bottle', 'bottle'],
      ['stone', 'stone'],
    ],
  },
];

/** Atelier Lune : accessoires. */
export const luneOther: readonly Style[] = [
  {
    name: 'Escarpins Vera',
    price: 19500,
    fabric: 'leather',
    cut: { family: 'other', kind: 'heel' },
    text: 'Talon de sept centimètres.',
    colours: [
      ['noirs', 'black'],
      ['rouges', 'scarlet'],
      ['nude', 'blush'],
    ],
  },
  {
    name: 'Mocassins Léon',
    price: 17500,
    fabric: 'leather',
    cut: { family: 'other', kind: 'loafer' },
    text: 'Mors doré, semelle cuir.',
    colours: [
      ['bordeaux', 'wine'],
      ['noirs', 'black'],
    ],
  },
  {
    name: 'Bottes cavalières Alix',
    price: 32500,
    fabric: 'leather',
    cut: { family: 'other', kind: 'tall boot' },
    text: 'Veau pleine fleur.',
    colours: [
      ['cognac', 'tobacco'],
      ['noires', 'black'],
    ],
  },
  {
    name: 'Sandales Positano',
    price: 12500,
    fabric: 'leather',
    cut: { family: 'other', kind: 'sandal' },
    text: 'Semelle de corde.',
    colours: [
      ['or', 'gold'],
      ['brique', 'brick'],
    ],
  },
  {
    name: 'Sac porté épaule Victoire',
    price: 29500,
    fabric: 'leather',
    cut: { family: 'other', kind: 'shoulder bag' },
    text: 'Cuir grainé, fermoir doré.',
    colours: [
      ['camel', 'camel'],
      ['noir', 'black'],
      ['sapin', 'bottle'],
    ],
  },
  {
    name: 'Pochette du soir',
    price: 9500,
    fabric: 'satin',
    cut: { family: 'other', kind: 'clutch' },
    text: 'Satin et chaîne amovible.',
    colours: [
      ['poudre', 'blush'],
      ['nuit', 'navy'],
    ],
  },
  {
    name: 'Capeline de paille',
    price: 7900,
    fabric: 'straw',
    cut: { family: 'other', kind: 'straw hat' },
    text: 'Paille tressée, ruban de gros-grain.',
    colours: [['ruban noir', 'straw']],
  },
  {
    name: 'Chapeau feutre Arthur',
    price: 9900,
    fabric: 'wool',
    cut: { family: 'other', kind: 'fedora' },
    text: 'Feutre de laine.',
    colours: [
      ['taupe', 'stone'],
      ['noir', 'ink'],
    ],
  },
  {
    name: 'Lunettes de soleil Riva',
    price: 15900,
    fabric: 'hard',
    cut: { family: 'other', kind: 'sunglasses' },
    text: 'Acétate, verres UV400.',
    colours: [
      ['écaille', 'tortoise'],
      ['noires', 'black'],
    ],
  },
  {
    name: 'Ceinture Gabin',
    price: 6900,
    fabric: 'leather',
    cut: { family: 'other', kind: 'belt' },
    text: 'Cuir de veau, boucle dorée.',
    colours: [
      ['cognac', 'tobacco'],
      ['noire', 'black'],
    ],
  },
  {
    name: 'Collier médaille',
    price: 8900,
    fabric: 'metal',
    cut: { family: 'other', kind: 'necklace' },
    text: 'Laiton doré à l’or fin.',
    colours: [
      ['doré', 'gold'],
      ['argenté', 'silver'],
    ],
  },
];
