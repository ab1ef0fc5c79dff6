// @ts-check

/**
 * prisma/schema.prisma for PostgreSQL. A schema of Prisma's names one database, so the other one is told by exchanging its
 * name.
 * @param {string} schema
 */
export const forPostgres = (schema) => schema.replace('provider = "sqlite"', 'provider = "postgresql"');
