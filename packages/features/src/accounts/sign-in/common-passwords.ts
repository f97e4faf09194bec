/**
 * What breached lists are full of, by its stem: capitals, digits and signs around it make no difference
 * ("Password123!" is "password"). The whole stem counts, so a common word may be part of a good password.
 */
const commonStems = new Set(
  `password passwort passwords passw motdepasse contrasena senha parola wachtwoord haslo salasana
  letmein welcome willkommen bienvenue admin administrator root toor guest default changeme changeit secret
  login master access superman batman spiderman pokemon starwars dragon monkey football baseball basketball soccer
  hockey princess sunshine shadow michael jordan jennifer charlie ashley daniel thomas jessica nicole andrew joshua
  matthew anthony amanda michelle robert william hunter ranger buster killer george harley tigger pepper ginger
  maggie summer winter spring autumn flower freedom whatever trustno computer internet samsung google facebook
  iloveyou ilove loveme lovely family chocolate cheese cookie banana orange purple yellow silver golden
  liverpool chelsea arsenal barcelona juventus manchester london berlin paris
  qwerty qwertz azerty qwertyuiop qwertzuiop azertyuiop asdfgh asdfghjkl zxcvbn zxcvbnm yxcvbnm qazwsx qazwsxedc
  abcdef abcdefg abcdefgh abcdefghi passpass testtest test tester testing student teacher school university
  college exam study studying learning debrief hello helloworld mustang corvette ferrari porsche mercedes
  blink metallica nirvana slipknot eminem naruto minecraft fortnite roblox playstation nintendo matrix
  angel angels babygirl baby honey sweetie lovers forever jesus christ blessed heaven`
    .split(/\s+/)
    .filter((word) => word.length > 0),
);

const keyboardRows = [
  '1234567890',
  'qwertyuiop',
  'qwertzuiop',
  'azertyuiop',
  'asdfghjkl',
  'zxcvbnm',
  'yxcvbnm',
];
const alphabet = 'abcdefghijklmnopqrstuvwxyz';

/** Whether a password is among those that are tried first. There are no rules of composition beside this. */
export function isCommonPassword(password: string): boolean {
  const plain = password.normalize('NFKC').toLowerCase();
  return isFewCharacters(plain) || isRun(plain) || commonStems.has(stemOf(plain)) || isRepeated(plain);
}

function stemOf(plain: string): string {
  const letters = plain
    .replaceAll('@', 'a')
    .replaceAll('$', 's')
    .replace(/^[^\p{L}]+|[^\p{L}]+$/gu, '')
    .replaceAll('0', 'o')
    .replaceAll('1', 'i')
    .replaceAll('3', 'e')
    .replaceAll('4', 'a')
    .replaceAll('5', 's');
  return letters.replace(/[\s._-]+/g, '');
}

function isFewCharacters(plain: string): boolean {
  return new Set(plain).size <= 2;
}

/** "abcabcabc", "12341234", "testtest". */
function isRepeated(plain: string): boolean {
  const period = (plain + plain).indexOf(plain, 1);
  return period < plain.length && period <= 4;
}

/** Neighbours on the keyboard, in the alphabet or among the digits, in either direction, end to end. */
function isRun(plain: string): boolean {
  const backwards = [...plain].reverse().join('');
  const rows = [
    ...keyboardRows,
    alphabet,
    '0123456789',
    '1q2w3e4r5t6z7u8i9o0p',
    '1q2w3e4r5t6y7u8i9o0p',
    '1qaz2wsx3edc4rfv',
  ];
  return rows.some((row) => (row + row).includes(plain) || (row + row).includes(backwards));
}
