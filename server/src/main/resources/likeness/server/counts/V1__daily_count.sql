CREATE TABLE daily_count (
  day VARCHAR(10) NOT NULL,
  what VARCHAR(40) NOT NULL,
  number BIGINT NOT NULL,
  PRIMARY KEY (day, what)
);
