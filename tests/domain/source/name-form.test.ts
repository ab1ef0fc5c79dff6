import { describe, expect, test } from 'vitest';
import { holdsName, nameForm } from '@/lib/domain/source/name-form';

const sameName = (one: string, other: string) => nameForm(one).same === nameForm(other).same;
const mayBeOne = (one: string, other: string) => nameForm(one).alike === nameForm(other).alike;

describe('one name is the same', () => {
  test.each([
    ['Maren Okonkwo', 'maren  OKONKWO'],
    ['Maren Okonkwo', 'Okonkwo, Maren'],
    ['Jean-Luc Ébène', 'jean luc ebene'],
    ['يُونُس الكَرِيم', 'يونس الكريم'],
    ['Maren Okonkwo', 'Maren\nOkonkwo'],
  ])('%s, %s', (one, other) => {
    expect(sameName(one, other)).toBe(true);
    expect(mayBeOne(one, other)).toBe(true);
  });
});

describe('two spellings may be one name, and are not the same', () => {
  test.each([
    ['Younes Al-Karim', 'Younis al Karim'],
    ['Younes Al-Karim', 'يونس الكريم'],
    ['Abd al-Rahman Nasser', 'Abdurrahman Naser'],
    ['Abdel Nasser', 'عبد الناصر'],
    ['Gamal Hadid', 'Jamal Hadeed'],
    ['Muammar Gaddafi', 'Moammar Qadhafi'],
    ['Ahmet Yildiz', 'Ahmed Yıldız'],
    ['Chadi Khoury', 'شادي خوري'],
    ['Shadi Khouri', 'Chadi Khoury'],
    ['Vladimir Petrov', 'Владимир Петров'],
    ['Mohammad Hussein', 'محمد حسين'],
    ['Khaled Zein ash-Sham', 'Khalid Zain al-Sham'],
    ['Dalia Cohen', 'דליה כהן'],
    ['Giorgos Seferis', 'Γιώργος Σεφέρης'],
  ])('%s, %s', (one, other) => {
    expect(sameName(one, other)).toBe(false);
    expect(mayBeOne(one, other)).toBe(true);
  });
});

describe('two names are two', () => {
  test.each([
    ['Maren Okonkwo', 'Maren Adeyemi'],
    ['Younes Al-Karim', 'Younes Al-Masri'],
    ['يونس الكريم', 'يونس المصري'],
    ['Owa', 'Aya Ui'],
    ['Number 17', 'Number 18'],
  ])('%s, %s', (one, other) => {
    expect(mayBeOne(one, other)).toBe(false);
  });
});

test('a name in a script that is not read here says so', () => {
  expect(nameForm('王小明')).toMatchObject({ readable: false, same: '王小明', alike: '王小明' });
  expect(nameForm('Maren Okonkwo').readable).toBe(true);
  expect(nameForm('—').same).toBe('');
});

describe('a text that holds a name', () => {
  test.each<[boolean, string]>([
    [true, 'a driver called maren okonkwo'],
    [true, 'Maren-Okonkwo’s driver'],
    [false, 'a driver called Maren'],
    [false, 'Maren Okonkwos'],
    [false, ''],
  ])('%s: %s', (holds, text) => {
    expect(holdsName(text, 'Maren Okonkwo')).toBe(holds);
  });

  test('and no text holds a name without letters', () => {
    expect(holdsName('anything — at all', '—')).toBe(false);
  });
});
