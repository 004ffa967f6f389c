"""What the read-only query door knows by name. What is on no list is refused."""

from __future__ import annotations


def _set(words: str) -> frozenset[str]:
    return frozenset(words.split())


PROCEDURES = _set("""
    db.labels db.relationshiptypes db.propertykeys
    db.schema.visualization db.schema.nodetypeproperties db.schema.reltypeproperties
    db.index.fulltext.querynodes db.index.fulltext.queryrelationships
    dbms.components
""")
"""In small letters. Others stop people's queries, show their texts, or read files and other hosts."""
FUNCTION_SPACES = _set("date datetime localdatetime localtime time duration point vector.similarity")
"""What may stand before the last dot of a function's name: an extension's function may run any text."""
CLAUSES = _set("""
    MATCH OPTIONAL WHERE WITH RETURN UNWIND UNION ORDER SKIP OFFSET LIMIT CALL YIELD USING SHOW
""")
OTHER_CLAUSES = _set("""
    ALTER COMMIT CREATE CYPHER DEALLOCATE DEFINE DELETE DENY DETACH DROP DRYRUN ENABLE FILTER FINISH FOR
    FOREACH GRANT INSERT LET LOAD MERGE NEXT NODETACH REALLOCATE REMOVE RENAME REVOKE SEARCH SET START STOP
    TERMINATE USE WHEN
""")
"""To tell them from a slip of the pen: what is not in `CLAUSES` is refused, here or not."""
SHOWN = _set("INDEX INDEXES CONSTRAINT CONSTRAINTS")
SHOWN_KINDS = _set("""
    ALL EXIST EXISTENCE FULLTEXT KEY LOOKUP NODE POINT PROPERTY RANGE REL RELATIONSHIP TEXT TYPE UNIQUE
    UNIQUENESS VECTOR
""")
INFIX = _set("AND OR XOR IN CONTAINS IS AS")
POSTFIX = _set("ASC ASCENDING DESC DESCENDING NORMALIZED")
PREFIX = _set("NOT DISTINCT")
IN_PATTERNS = _set("SHORTEST PATH PATHS GROUP GROUPS")
TYPES = _set("""
    ANY ARRAY BOOL BOOLEAN DATE DATETIME DURATION EDGE FLOAT INT INTEGER LIST LOCAL MAP NODE NOT NOTHING
    NULL PATH POINT PROPERTY RELATIONSHIP SIGNED STRING TIME TIMESTAMP VALUE VARCHAR VERTEX ZONED < > |
""")
SUBQUERIES = _set("EXISTS COUNT COLLECT")
