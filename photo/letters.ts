/** Rows of a letter, top first, as two hexadecimal digits each; the row's five low bits are its dots, leftmost highest. */
const letters: Readonly<Record<string, string>> = {
  A: '0E11111F111111',
  B: '1E11111E11111E',
  C: '0E11101010110E',
  D: '1E11111111111E',
  E: '1F10101E10101F',
  F: '1F10101E101010',
  G: '0E11101711110F',
  H: '1111111F111111',
  I: '0E04040404040E',
  J: '0702020202120C',
  K: '11121418141211',
  L: '1010101010101F',
  M: '111B1515111111',
  N: '11111915131111',
  O: '0E11111111110E',
  P: '1E11111E101010',
  Q: '0E11111115120D',
  R: '1E11111E141211',
  S: '0F10100E01011E',
  T: '1F040404040404',
  U: '1111111111110E',
  V: '11111111110A04',
  W: '1111111515150A',
  X: '11110A040A1111',
  Y: '11110A04040404',
  Z: '1F01020408101F',
  '0': '0E11131519110E',
  '1': '040C040404040E',
  '2': '0E11010204081F',
  '3': '1F02040201110E',
  '4': '02060A121F0202',
  '5': '1F101E0101110E',
  '6': '0608101E11110E',
  '7': '1F010204080808',
  '8': '0E11110E11110E',
  '9': '0E11110F01020C',
  '.': '00000000000C0C',
  '-': '0000001F000000',
  '%': '18190204081303',
  ' ': '00000000000000',
};

/** Dots from one letter's left edge to the next one's. */
export const letterAdvance = 6;

/** Dots from a letter's top to its bottom. */
export const letterHeight = 7;

/**
 * The dots of a text in capitals: drawn here rather than by a font, which a bare machine does not have.
 *
 * @returns `[column, row]` of each dot, column 0 … 6 × length − 1, row 0 … 6; a letter unknown here is drawn as a dash
 */
export function toDots(text: string): readonly (readonly [number, number])[] {
  return [...text.toUpperCase()].flatMap((letter, place) =>
    letterDots(letters[letter] ?? letters['-'] ?? '').map(
      ([column, row]) => [place * letterAdvance + column, row] as const,
    ),
  );
}

function letterDots(rows: string): readonly (readonly [number, number])[] {
  const dots: (readonly [number, number])[] = [];
  for (let row = 0; row < letterHeight; row++) {
    const bits = Number.parseInt(rows.slice(row * 2, row * 2 + 2), 16);
    for (let column = 0; column < 5; column++) if (bits & (16 >> column)) dots.push([column, row]);
  }
  return dots;
}
