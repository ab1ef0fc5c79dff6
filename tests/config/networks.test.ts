import { describe, expect, test } from 'vitest';
import { networks, placeOf } from '@/lib/config/networks';

const trusted = networks('127.0.0.1, ::1, 10.0.0.0/8, 2001:db8:1::/48') ?? [];

describe('where a request comes from', () => {
  test.each([
    ['the peer, whatever it says', '203.0.113.7', '1.2.3.4', '203.0.113.7'],
    ['the peer, without a header', '203.0.113.7', undefined, '203.0.113.7'],
    ['whom a trusted proxy saw', '127.0.0.1', '203.0.113.7', '203.0.113.7'],
    ['whom it saw last, not what that one made up', '127.0.0.1', '1.2.3.4, 203.0.113.7', '203.0.113.7'],
    ['before two trusted proxies', '127.0.0.1', '1.2.3.4, 203.0.113.7, 10.1.2.3', '203.0.113.7'],
    ['the first proxy, when nobody stands before it', '127.0.0.1', '10.1.2.3', '10.1.2.3'],
    ['the proxy, when it forwards for nothing', '127.0.0.1', undefined, '127.0.0.1'],
    ['the proxy, when it forwards for a riddle', '127.0.0.1', '1.2.3.4, unknown', '127.0.0.1'],
    ['no short form of an address', '127.0.0.1', '0x7f.1', '127.0.0.1'],
    ['IPv4 written as IPv6', '::ffff:127.0.0.1', '::ffff:203.0.113.7', '203.0.113.7'],
    ['the network of an IPv6 address', '2001:db8:2:3:4:5:6:7', undefined, '2001:db8:2:3::/64'],
    ['behind a proxy with an IPv6 address', '2001:db8:1::9', '2001:db8:2::7', '2001:db8:2::/64'],
    ['whom it saw at a port', '127.0.0.1', '203.0.113.7:5123', '203.0.113.7'],
    ['whom it saw at a port of IPv6', '127.0.0.1', '[2001:db8:2::7]:443', '2001:db8:2::/64'],
    ['whom it saw in brackets', '127.0.0.1', '1.2.3.4, [2001:db8:2::7]', '2001:db8:2::/64'],
    ['before a trusted proxy at a port', '127.0.0.1', '203.0.113.7:80, 10.1.2.3:8080', '203.0.113.7'],
    ['the proxy, when the port is none', '127.0.0.1', '203.0.113.7:http', '127.0.0.1'],
    ['the proxy, when the brackets are odd', '127.0.0.1', '[203.0.113.7', '127.0.0.1'],
    ['nowhere, once the connection is gone', undefined, '1.2.3.4', 'unknown'],
  ])('is %s', (_, peer, forwardedFor, place) => {
    expect(placeOf(peer, forwardedFor, trusted)).toBe(place);
  });

  test('is the peer where no proxy is named', () => {
    expect(placeOf('127.0.0.1', '1.2.3.4', [])).toBe('127.0.0.1');
  });
});

describe('a list of networks', () => {
  test.each(['', ' , ', '127.0.0.1', '10.0.0.0/8,::1', 'fd00::/8'])('reads %j', (list) => {
    expect(networks(list)).not.toBeNull();
  });

  test.each(['localhost', '10.0.0.0/33', '10.0.0', '127.0.0.1;::1', '*'])('refuses %j', (list) => {
    expect(networks(list)).toBeNull();
  });
});
