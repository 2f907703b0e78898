CREATE TABLE unlock_code (
  id VARCHAR(16) PRIMARY KEY,
  tag VARCHAR(8) NOT NULL,
  hash VARCHAR(64) NOT NULL UNIQUE,
  batch VARCHAR(80) NOT NULL,
  uses INTEGER NOT NULL,
  used INTEGER NOT NULL,
  expires_at BIGINT NOT NULL,
  revoked INTEGER NOT NULL
);
CREATE INDEX unlock_code_tag ON unlock_code (tag);
