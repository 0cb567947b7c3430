import { describe, expect, it } from 'vitest';
import { readCategory, toCategory } from '../../catalogue/to-category.ts';

describe('the category that words tell', () => {
  it.each([
    ['Linen Blazer', 'outwear'],
    ['Linen Blazer Cream', 'outwear'],
    ['Slim Jeans', 'short'],
    ['Denim Jacket', 'outwear'],
    ['White Sneakers', 'other'],
    ['Dress Shirt', 'shirt'],
    ['Shirt Dress', 'dress'],
    ['T-Shirt with jeans print', 'shirt'],
    ['Wrap Skirt, shirt hem', 'skirt'],
    ['Short Sleeve Blouse', 'shirt'],
    ['Blouse, Short Sleeve', 'shirt'],
    ['Blouse Tie Neck', 'shirt'],
    ['High-Top Trainers', 'other'],
    ['Top Handle Bag', 'other'],
    ['Cargo Shorts', 'short'],
    ['Flip Flops', 'other'],
    ['Jupe plissée en soie', 'skirt'],
    ['Veste en jean', 'outwear'],
    ['Vestido de lino', 'dress'],
    ['Jeans-Jacke', 'outwear'],
    ['Camicia di seta', 'shirt'],
    ['Leinenhemd', 'shirt'],
    ['Faltenrock aus Wolle', 'skirt'],
    ['Hemdblusenkleid', 'dress'],
    ['Turnschuhe', 'other'],
    ['Bademantel', 'other'],
    ['Pull en laine', 'shirt'],
    ['Zomerjurk met strepen', 'dress'],
    ['Spódnica plisowana', 'skirt'],
    ['Vestido com saia', 'dress'],
    ['Sommarklänning', 'dress'],
    ['Keten gömlek', 'shirt'],
    ['Skirt Hanger', 'other'],
    ['Wooden Coat Hangers, 10 pack', 'other'],
    ['Kleiderbügel', 'other'],
    ['Shoe Rack', 'other'],
    ['Oak Coat Stand', 'other'],
    ['Wool Coat Stand Collar', 'outwear'],
    ['Suit Cover', 'other'],
    ['Dress Form-Fitting', 'dress'],
    ['Plisseerock', 'skirt'],
    ['Regenjas heren', 'outwear'],
    ['Badjas', 'other'],
    ['Женское платье-рубашка с поясом', 'dress'],
    ['Юбка-шорты', 'skirt'],
    ['Куртка джинсовая Polo Ralph Lauren', 'outwear'],
    ['Джинсы Levi’s 501', 'short'],
    ['ПУХОВИК ЗИМНИЙ', 'outwear'],
    ['Чоловіча сорочка з льону', 'shirt'],
    ['Вішалка для спідниць', 'other'],
    ['Сукня-піджак', 'dress'],
    ['فستان قميص طويل', 'dress'],
    ['الجاكيت الجينز', 'outwear'],
    ['قَمِيص رجالي', 'shirt'],
    ['حقيبة يد', 'other'],
    ['シャツワンピース', 'dress'],
    ['ﾃﾞﾆﾑｼﾞｬｹｯﾄ', 'outwear'],
    ['リネンTシャツ', 'shirt'],
    ['ワンピース ニット ベルト付き', 'dress'],
    ['リブニット', 'shirt'],
    ['ストレスフリーパンツ', 'short'],
    ['ニット帽', 'other'],
    ['POLO ジャケット', 'outwear'],
    ['ジャケット POLO', 'outwear'],
    ['女士纯棉T恤', 'shirt'],
    ['衬衫连衣裙', 'dress'],
    ['西装裤', 'short'],
    ['牛仔外套', 'outwear'],
    ['高腰百褶裙', 'skirt'],
    ['羽絨外套', 'outwear'],
    ['运动鞋', 'other'],
    ['셔츠 원피스', 'dress'],
    ['오버핏 청바지', 'short'],
    ['트위드재킷', 'outwear'],
    ['플리츠스커트', 'skirt'],
    ['린넨셔츠', 'shirt'],
  ])('%s → %s', (name, category) => {
    expect(toCategory({ name, kinds: [] })).toBe(category);
  });

  it.each(['Shamrock', 'Ninjas', 'Franjas', 'Punkrock', 'Maharajas'])(
    'is not told by the end of %s',
    (name) => {
      expect(toCategory({ name, kinds: [] })).toBeNull();
    },
  );

  it.each(['长裙', 'ベストセラー', '夏の新作'])('is left to the picture for %s', (name) => {
    expect(toCategory({ name, kinds: [] })).toBeNull();
  });

  it('is asked of the kinds, the most special first, when the name is silent', () => {
    expect(toCategory({ name: 'Aurelia', kinds: ['Clothing', 'Shoes & Bags', 'Summer Dresses'] })).toBe(
      'dress',
    );
    expect(toCategory({ name: 'Aurelia', kinds: ['Women', 'New in'] })).toBeNull();
    expect(toCategory({ name: 'Aurelia', kinds: ['Damen', 'Kleider'] })).toBe('dress');
    expect(toCategory({ name: 'Aurelia', kinds: ['Donna', 'Giacche'] })).toBe('outwear');
  });
});

describe('the doubts that words leave', () => {
  const rivalsOf = (name: string, kinds: readonly string[] = []) => readCategory({ name, kinds })?.rivals;

  it.each([
    ['Linen Blazer', []],
    ['Shirt Dress', ['shirt']],
    ['Shirt Bag', ['shirt']],
    ['Shirt and Tie', []],
    ['Dress with shirt collar', []],
    ['White Sneakers', []],
    ['Skirt Hanger', ['skirt']],
    ['Платье-рубашка', ['shirt']],
    ['シャツワンピース', ['shirt']],
  ])('%s may also be %j', (name, rivals) => {
    expect(rivalsOf(name)).toEqual(rivals);
  });

  it('are any garment where a shelf is all that is known, and none where it holds no garments', () => {
    expect(rivalsOf('Aurelia', ['Women', 'Dresses'])).toEqual(['shirt', 'outwear', 'short', 'skirt']);
    expect(rivalsOf('Aurelia', ['Women', 'Bags'])).toEqual([]);
  });
});
