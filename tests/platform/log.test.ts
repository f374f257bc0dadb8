import { createLog, type Log } from '../../bff/src/platform/log';

const ID_NUMBER = '440604200307160024';

/** Everything that a log writes. */
function written(work: (log: Log) => void): string {
  const lines: string[] = [];
  work(createLog('debug', { write: (line) => lines.push(line) }));
  return lines.join('');
}

describe('the log', () => {
  it('writes a sentence with its facts as one line of JSON', () => {
    const line = JSON.parse(
      written((log) => log.info('served', { route: 'scanCode', status: 200 })),
    );
    expect(line).toEqual({
      level: 30,
      time: expect.stringMatching(/^\d{4}-\d\d-\d\dT/),
      route: 'scanCode',
      status: 200,
      msg: 'served',
    });
  });

  it('drops every fact that is not on its list, whoever passes it', () => {
    const smuggled = { route: 'scanCode', idNumber: ID_NUMBER, name: '林添', toJSON: 1 } as object;
    const text = written((log) => {
      log.debug('one', smuggled);
      log.info('two', smuggled);
      log.warn('three', smuggled);
      log.fault('four', new Error('x'), smuggled);
    });
    expect(text.match(/scanCode/g)).toHaveLength(4);
    expect(text).not.toMatch(/idNumber|林添|4406/);
  });

  it('keeps of an error its kind, code and place, and none of its words', () => {
    class DatabaseError extends Error {
      override name = 'DatabaseError';
      code = '23505';
      detail = `Key (id_number)=(${ID_NUMBER}) already exists.`;
    }
    const text = written((log) =>
      log.fault('failed', new DatabaseError(`duplicate ${ID_NUMBER}\n  second line 林添`)),
    );
    expect(JSON.parse(text).fault).toMatchObject({
      name: 'DatabaseError',
      code: '23505',
      frames: expect.arrayContaining([expect.stringContaining('log.test.ts')]),
    });
    expect(text).not.toMatch(/4406|林添|already/);
  });

  it('bears whatever is thrown', () => {
    for (const thrown of [undefined, null, '林添', 42, { idNumber: ID_NUMBER }]) {
      expect(written((log) => log.fault('failed', thrown))).not.toMatch(/林添|4406/);
    }
  });
});
