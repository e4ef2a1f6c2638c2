-- While a secret vote runs its urn is sealed with a key that is kept elsewhere and thrown away at closing; then its ballots stand in
-- the clear. turn: how many ballots the key has seen; null once the urn is open.
alter table urn add column sealed varchar(1000000);
alter table urn add column turn integer;
