import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { describePackage } from '#pipeline/datapackage.ts';
import { sha256OfText } from '#pipeline/hash.ts';
import { encodeTables } from '#pipeline/manifest.ts';
import { type Tables, schema, tableNames } from '#pipeline/schema.ts';

const empty = Object.fromEntries(tableNames.map((name) => [name, []])) as unknown as Tables;
const body = { body_id: 'CTOC/COP', parent_id: null, name_zh: '缔约方会议', name_en: 'Conference' };
const failure = {
  file: 'empty.txt',
  reason: { zh: '文件为空', en: 'the file is empty' },
  remedy: { zh: '换一份', en: 'replace it' }
};

describe('encodeTables', () => {
  it('describes each file by the rows, size and hash that it has', async () => {
    const { files, manifest } = await encodeTables({ ...empty, bodies: [body] }, []);
    expect(Object.keys(manifest.tables)).toEqual(tableNames);
    for (const { file, bytes, sha256 } of Object.values(manifest.tables)) {
      const written = files.get(file) as Uint8Array;
      expect(bytes).toBe(written.length);
      expect(sha256).toBe(createHash('sha256').update(written).digest('hex'));
    }
    expect(manifest.tables.bodies.rows).toBe(1);
    expect(manifest.tables.sessions.rows).toBe(0);
  });

  it('gives the same tables the same version, and other tables another', async () => {
    const { manifest: one } = await encodeTables({ ...empty, bodies: [body] }, []);
    const { manifest: same } = await encodeTables({ ...empty, bodies: [{ ...body }] }, [failure]);
    const { manifest: other } = await encodeTables(empty, []);
    expect(one.dataVersion).toMatch(/^[0-9a-f]{12}$/);
    expect(same.dataVersion).toBe(one.dataVersion);
    expect(other.dataVersion).not.toBe(one.dataVersion);
  });

  it('keeps the failures with their reasons and remedies', async () => {
    expect((await encodeTables(empty, [failure])).manifest.failures).toEqual([failure]);
  });
});

describe('sha256OfText', () => {
  it('hashes the UTF-8 bytes (FIPS 180-2, appendix B.1)', async () => {
    expect(await sha256OfText('abc')).toBe(
      'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad'
    );
  });
});

describe('describePackage', () => {
  const described = async () => describePackage((await encodeTables(empty, [])).manifest);

  it('has a resource for every table and a field for every column', async () => {
    const { resources } = await described();
    expect(resources.map((resource) => resource.name)).toEqual(tableNames);
    for (const { name, schema: fields } of resources)
      expect(fields.fields.map((field) => field.name)).toEqual(Object.keys(schema[name].columns));
  });

  it('says what is required, what is listed and what refers to where', async () => {
    const { resources } = await described();
    const sessions = resources.find(({ name }) => name === 'sessions')?.schema;
    expect(sessions?.fields[0]).toMatchObject({
      name: 'session_id',
      type: 'string',
      constraints: { required: true }
    });
    expect(sessions?.fields.find(({ name }) => name === 'format')?.constraints).toEqual({
      enum: ['in-person', 'hybrid', 'online']
    });
    expect(sessions?.foreignKeys[0]).toEqual({
      fields: ['body_id'],
      reference: { resource: 'bodies', fields: ['body_id'] }
    });
  });

  it('refers only to columns that there are', async () => {
    const { resources } = await described();
    const known = new Set(
      resources.flatMap(({ name, schema }) => schema.fields.map((field) => `${name}.${field.name}`))
    );
    for (const { schema } of resources)
      for (const { reference } of schema.foreignKeys)
        expect(known).toContain(`${reference.resource}.${reference.fields[0]}`);
  });

  it('calls a key unique rather than primary where a column of it may be null', async () => {
    const { resources } = await described();
    const keys = Object.fromEntries(resources.map(({ name, schema }) => [name, schema]));
    expect(keys.bodies).toMatchObject({ primaryKey: ['body_id'] });
    expect(keys.findings).not.toHaveProperty('primaryKey');
    expect(keys.findings).toHaveProperty('uniqueKeys');
  });
});
