import { describe, expect, it } from 'vitest';
import { authorsOf, bylineOf } from '@/lib/domain/article/byline';

describe('the people of a byline', () => {
  it.each<[string, string[]]>([
    ['P. Other, Q. Writer', ['P. Other', 'Q. Writer']],
    ['By Hassan Ibrahim and Anne O’Neill', ['Hassan Ibrahim', 'Anne O’Neill']],
    ['Ann Lee, Bo van den Berg, and Omar al-Sayed', ['Ann Lee', 'Bo van den Berg', 'Omar al-Sayed']],
    ['Ann Lee & Jean-Luc Picard', ['Ann Lee', 'Jean-Luc Picard']],
    ['ليلى حداد، أحمد علي', ['ليلى حداد', 'أحمد علي']],
    ['ليلى حداد و أحمد علي', ['ليلى حداد', 'أحمد علي']],
    ['ليلى حداد وأحمد علي', ['ليلى حداد', 'أحمد علي']],
    ['بقلم: ليلى حداد ووليد سالم', ['ليلى حداد', 'وليد سالم']],
    [
      'Doctors Without Borders, Lebanon office; Q. Writer',
      ['Doctors Without Borders, Lebanon office', 'Q. Writer'],
    ],
  ])('%s', (byline, people) => expect(authorsOf(byline)).toEqual(people));

  it.each([
    'Doctors Without Borders, Lebanon office',
    'Doctors Without Borders, Lebanon Office',
    'Bosnia and Herzegovina Bureau',
    'Trinidad and Tobago Guardian',
    'Simon and Schuster',
    'Smith, John',
    'Martin Luther King, Jr.',
    'Ann Lee, Beirut',
    'Ann Lee, Reuters',
    'Ann Lee in Beirut and Bo Berg in Homs',
    'Department of Health and Human Services',
    'Staff and agencies',
    'Ann Lee, Senior Editor',
    'The editors',
    'وكالة الأنباء، مكتب بيروت',
    'أطباء بلا حدود، مكتب لبنان',
    'أحمد علي وليد حسن',
    'سعد الله ونوس',
    'محمد وهبي',
    'وفاء سالم',
  ])('%s is one', (byline) => expect(authorsOf(byline)).toEqual([byline]));

  it('is nobody where there is none', () => expect(authorsOf('  ')).toEqual([]));

  it('comes back from a list of them', () => {
    for (const list of [
      ['P. Other', 'Q. Writer'],
      ['Doctors Without Borders, Lebanon office', 'Q. Writer'],
      ['Simon and Schuster', 'Q. Writer'],
      ['ليلى حداد', 'وليد سالم'],
      ['Ann West', 'Bo Lee'],
      ['Ann Lee'],
    ])
      expect(authorsOf(bylineOf(list))).toEqual(list);
  });
});
