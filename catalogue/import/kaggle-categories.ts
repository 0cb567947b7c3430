import { type Category, OTHER } from '../../models/category.ts';

/** The dataset's `articleType`, folded into the categories; what is not named is `other`. */
const articleTypes: Readonly<Record<Category, readonly string[]>> = {
  shirt: [
    'Shirts',
    'Tshirts',
    'Tops',
    'Tunics',
    'Kurtas',
    'Kurtis',
    'Sweatshirts',
    'Sweaters',
    'Lounge Tshirts',
  ],
  outwear: ['Jackets', 'Blazers', 'Rain Jacket', 'Waistcoat', 'Nehru Jackets', 'Shrug'],
  short: [
    ...['Jeans', 'Trousers', 'Shorts', 'Track Pants', 'Capris', 'Leggings', 'Jeggings', 'Tights', 'Churidar'],
    ...['Patiala', 'Salwar', 'Rain Trousers', 'Lounge Pants', 'Lounge Shorts'],
  ],
  skirt: ['Skirts'],
  dress: ['Dresses', 'Jumpsuit'],
};

const categoryOf = new Map(
  Object.entries(articleTypes).flatMap(([category, types]) =>
    types.map((type) => [type.toLowerCase(), category] as const),
  ),
);

/** The category of one of the dataset's article types. */
export function foldArticleType(articleType: string): Category {
  return categoryOf.get(articleType.trim().toLowerCase()) ?? OTHER;
}
