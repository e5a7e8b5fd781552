-- SPDX-License-Identifier: MIT
-- A database as schema 0005 writes it: that of 0004 and one finished order that rests.
BEGIN TRANSACTION;
CREATE TABLE alembic_version (
	version_num VARCHAR(32) NOT NULL, 
	CONSTRAINT alembic_version_pkc PRIMARY KEY (version_num)
);
INSERT INTO "alembic_version" VALUES('0005');
CREATE TABLE batch_orders (
	batch_pk INTEGER NOT NULL, 
	order_pk INTEGER NOT NULL, 
	CONSTRAINT pk_batch_orders PRIMARY KEY (batch_pk, order_pk), 
	CONSTRAINT fk_batch_orders_batch_pk_batches FOREIGN KEY(batch_pk) REFERENCES batches (pk), 
	CONSTRAINT fk_batch_orders_order_pk_orders FOREIGN KEY(order_pk) REFERENCES orders (pk)
);
INSERT INTO "batch_orders" VALUES(1,1);
INSERT INTO "batch_orders" VALUES(2,1);
INSERT INTO "batch_orders" VALUES(3,1);
INSERT INTO "batch_orders" VALUES(4,2);
INSERT INTO "batch_orders" VALUES(5,2);
INSERT INTO "batch_orders" VALUES(6,3);
CREATE TABLE batches (
	pk INTEGER NOT NULL, 
	uid TEXT NOT NULL, 
	label TEXT NOT NULL, 
	at DATETIME NOT NULL, 
	undoable BOOLEAN NOT NULL, 
	frozen BOOLEAN NOT NULL, 
	undone_at DATETIME, 
	CONSTRAINT pk_batches PRIMARY KEY (pk), 
	CONSTRAINT uq_batches_uid UNIQUE (uid)
);
INSERT INTO "batches" VALUES(1,'6c41b7f57f7a492393a6d5a7c2be51e0','import','2026-03-24 11:00:00.000000',1,0,NULL);
INSERT INTO "batches" VALUES(2,'d7ad3c6cfec44529ac6a3c4fb5930067','edit_order','2026-03-24 11:00:00.000000',1,0,NULL);
INSERT INTO "batches" VALUES(3,'3d1cc60052384946b781f3e761303ef6','submit','2026-03-24 11:00:00.000000',1,1,NULL);
INSERT INTO "batches" VALUES(4,'94ae0144c3d94b30a94df162add80602','add_order','2026-03-24 11:00:00.000000',1,0,NULL);
INSERT INTO "batches" VALUES(5,'f900390e5b3349c2ba633371b78c137f','trash','2026-03-24 11:00:00.000000',1,0,NULL);
INSERT INTO "batches" VALUES(6,'3d5aa19aeb1349b6ab7edda6912e823e','import','2026-03-24 11:00:00.000000',1,0,NULL);
CREATE TABLE cases (
	pk INTEGER NOT NULL, 
	uid TEXT NOT NULL, 
	added_batch INTEGER, 
	removed_batch INTEGER, 
	order_pk INTEGER NOT NULL, 
	rank INTEGER NOT NULL, 
	line TEXT, 
	situation TEXT NOT NULL, 
	status TEXT NOT NULL, 
	facts TEXT NOT NULL, 
	confirmed TEXT NOT NULL, 
	declined TEXT NOT NULL, 
	exhibits TEXT NOT NULL, 
	text TEXT NOT NULL, 
	edited BOOLEAN NOT NULL, 
	page INTEGER NOT NULL, 
	reached INTEGER NOT NULL, 
	truthful BOOLEAN NOT NULL, 
	copied_anyway TEXT NOT NULL, 
	submitted_at DATETIME, 
	frozen_exhibits TEXT NOT NULL, 
	text_sha256 TEXT NOT NULL, 
	CONSTRAINT pk_cases PRIMARY KEY (pk), 
	CONSTRAINT fk_cases_order_pk_orders FOREIGN KEY(order_pk) REFERENCES orders (pk), 
	CONSTRAINT fk_cases_added_batch_batches FOREIGN KEY(added_batch) REFERENCES batches (pk), 
	CONSTRAINT fk_cases_removed_batch_batches FOREIGN KEY(removed_batch) REFERENCES batches (pk)
);
INSERT INTO "cases" VALUES(1,'c1',NULL,NULL,1,0,'l1','N1','draft','{"amount":"24.90","last_scan_text":"Прибыло в сортировочный центр"}','["amount","extension_answer"]','["chat"]','[]','Text',1,2,3,1,'["cyrillic"]',NULL,'[]','');
INSERT INTO "cases" VALUES(2,'c2',3,NULL,1,1,'l2','R4','submitted','{"damage":"screen"}','[]','[]','["e1"]','The screen is broken.',0,0,0,0,'[]','2026-03-24 11:00:00.000000','[{"number":1,"exhibit_id":"e1","name":"a.png","sha256":"0000000000000000000000000000000000000000000000000000000000000000","kind":"item","media_type":"image/png"}]','0000000000000000000000000000000000000000000000000000000000000000');
CREATE TABLE events (
	pk INTEGER NOT NULL, 
	uid TEXT NOT NULL, 
	added_batch INTEGER, 
	removed_batch INTEGER, 
	order_pk INTEGER NOT NULL, 
	kind TEXT NOT NULL, 
	source TEXT NOT NULL, 
	day DATE, 
	at DATETIME, 
	seen DATE, 
	line TEXT, 
	parcel TEXT, 
	detail TEXT NOT NULL, 
	currency TEXT NOT NULL, 
	entry INTEGER NOT NULL, 
	CONSTRAINT pk_events PRIMARY KEY (pk), 
	CONSTRAINT fk_events_order_pk_orders FOREIGN KEY(order_pk) REFERENCES orders (pk), 
	CONSTRAINT fk_events_added_batch_batches FOREIGN KEY(added_batch) REFERENCES batches (pk), 
	CONSTRAINT fk_events_removed_batch_batches FOREIGN KEY(removed_batch) REFERENCES batches (pk)
);
INSERT INTO "events" VALUES(1,'v1',1,NULL,1,'placed','user','2026-01-15',NULL,NULL,NULL,NULL,'{}','USD',1);
INSERT INTO "events" VALUES(2,'v2',1,NULL,1,'shipped','order_page',NULL,'2026-01-20 20:30:00.000005',NULL,NULL,'p1','{}','USD',2);
INSERT INTO "events" VALUES(3,'v3',1,NULL,1,'protection_end','user','2026-04-05',NULL,'2026-03-24',NULL,NULL,'{"text":"raw"}','USD',3);
INSERT INTO "events" VALUES(4,'v4',1,NULL,1,'completed','user',NULL,NULL,NULL,NULL,NULL,'{"by":"timer"}','USD',4);
INSERT INTO "events" VALUES(5,'v5',1,NULL,1,'decided','user','2026-03-30',NULL,NULL,'l1',NULL,'{"outcome":"partial","amount":"1200"}','JPY',5);
INSERT INTO "events" VALUES(6,'v6',1,NULL,1,'message_received','user','2026-03-29',NULL,NULL,NULL,NULL,'{"from":"seller","asks":["wait","cancel_dispute"]}','USD',6);
INSERT INTO "events" VALUES(7,'3b17e734-e565-581c-bc3f-ab0418ec02a9',4,NULL,2,'placed','user','2026-01-15',NULL,NULL,NULL,NULL,'{}','USD',1);
INSERT INTO "events" VALUES(8,'4ea83ca8-86f0-5186-84dd-3e31bd4da5df',6,NULL,3,'placed','user','2024-05-03',NULL,NULL,NULL,NULL,'{}','USD',1);
INSERT INTO "events" VALUES(9,'97827ed1-208e-5577-a8c7-74c2d892ecc5',6,NULL,3,'shipped','user','2024-05-05',NULL,NULL,NULL,NULL,'{}','USD',2);
INSERT INTO "events" VALUES(10,'ca39477b-ed4d-59d6-83b4-a9c6ef61ee7a',6,NULL,3,'delivered','user','2024-05-17',NULL,NULL,NULL,NULL,'{}','USD',3);
INSERT INTO "events" VALUES(11,'9afa84bf-13db-5c9d-827f-c694f5ecc4b6',6,NULL,3,'all_good','user','2024-05-17',NULL,NULL,NULL,NULL,'{}','USD',4);
CREATE TABLE exhibits (
	pk INTEGER NOT NULL, 
	uid TEXT NOT NULL, 
	added_batch INTEGER, 
	removed_batch INTEGER, 
	order_pk INTEGER NOT NULL, 
	sha256 TEXT NOT NULL, 
	name TEXT NOT NULL, 
	media_type TEXT NOT NULL, 
	kind TEXT NOT NULL, 
	caption TEXT NOT NULL, 
	position INTEGER NOT NULL, 
	size INTEGER NOT NULL, 
	added_at DATETIME, 
	removed_at DATETIME, taken_at DATETIME, taken_from TEXT DEFAULT 'unknown' NOT NULL, added_by TEXT DEFAULT 'unknown' NOT NULL, claims TEXT DEFAULT '[]' NOT NULL, derived_from TEXT DEFAULT '' NOT NULL, derived_how TEXT DEFAULT '' NOT NULL, audience TEXT DEFAULT '' NOT NULL, 
	CONSTRAINT pk_exhibits PRIMARY KEY (pk), 
	CONSTRAINT fk_exhibits_order_pk_orders FOREIGN KEY(order_pk) REFERENCES orders (pk), 
	CONSTRAINT fk_exhibits_added_batch_batches FOREIGN KEY(added_batch) REFERENCES batches (pk), 
	CONSTRAINT fk_exhibits_removed_batch_batches FOREIGN KEY(removed_batch) REFERENCES batches (pk)
);
INSERT INTO "exhibits" VALUES(1,'e1',1,NULL,1,'0000000000000000000000000000000000000000000000000000000000000000','tracking.png','image/png','tracking','',1,7,'2026-03-24 11:00:00.000000',NULL,'2026-03-24 10:58:00.000000','file','drop','["last_scan"]','','','');
INSERT INTO "exhibits" VALUES(2,'e2',1,NULL,1,'0000000000000000000000000000000000000000000000000000000000000000','tracking.png','image/png','label','outside',2,7,'2026-03-24 11:00:00.000000',NULL,NULL,'unknown','derived','[]','e1','covered','bank');
CREATE TABLE field_changes (
	pk INTEGER NOT NULL, 
	batch_pk INTEGER NOT NULL, 
	order_pk INTEGER NOT NULL, 
	field TEXT NOT NULL, 
	old TEXT NOT NULL, 
	new TEXT NOT NULL, 
	CONSTRAINT pk_field_changes PRIMARY KEY (pk), 
	CONSTRAINT fk_field_changes_batch_pk_batches FOREIGN KEY(batch_pk) REFERENCES batches (pk), 
	CONSTRAINT fk_field_changes_order_pk_orders FOREIGN KEY(order_pk) REFERENCES orders (pk)
);
INSERT INTO "field_changes" VALUES(1,2,1,'title','"Old title"','"Earbuds, чехол"');
INSERT INTO "field_changes" VALUES(2,5,2,'trashed_at','null','"2026-03-24T11:00:00+00:00"');
CREATE TABLE lines (
	pk INTEGER NOT NULL, 
	uid TEXT NOT NULL, 
	added_batch INTEGER, 
	removed_batch INTEGER, 
	order_pk INTEGER NOT NULL, 
	rank INTEGER NOT NULL, 
	title TEXT NOT NULL, 
	quantity INTEGER NOT NULL, 
	paid_minor INTEGER, 
	paid_currency TEXT, 
	variant TEXT NOT NULL, 
	CONSTRAINT pk_lines PRIMARY KEY (pk), 
	CONSTRAINT fk_lines_order_pk_orders FOREIGN KEY(order_pk) REFERENCES orders (pk), 
	CONSTRAINT fk_lines_added_batch_batches FOREIGN KEY(added_batch) REFERENCES batches (pk), 
	CONSTRAINT fk_lines_removed_batch_batches FOREIGN KEY(removed_batch) REFERENCES batches (pk)
);
INSERT INTO "lines" VALUES(1,'l1',1,NULL,1,0,'Earbuds',2,2000,'USD','black');
INSERT INTO "lines" VALUES(2,'l2',1,NULL,1,1,'Case',1,NULL,NULL,'');
CREATE TABLE orders (
	pk INTEGER NOT NULL, 
	uid TEXT NOT NULL, 
	added_batch INTEGER, 
	removed_batch INTEGER, 
	number TEXT NOT NULL, 
	title TEXT NOT NULL, 
	store TEXT NOT NULL, 
	currency TEXT NOT NULL, 
	paid_minor INTEGER, 
	paid_currency TEXT, 
	payment TEXT NOT NULL, 
	city TEXT NOT NULL, 
	country TEXT NOT NULL, 
	note TEXT NOT NULL, 
	tags TEXT NOT NULL, 
	archived BOOLEAN NOT NULL, 
	typed TEXT NOT NULL, 
	trashed_at DATETIME, 
	CONSTRAINT pk_orders PRIMARY KEY (pk), 
	CONSTRAINT fk_orders_added_batch_batches FOREIGN KEY(added_batch) REFERENCES batches (pk), 
	CONSTRAINT fk_orders_removed_batch_batches FOREIGN KEY(removed_batch) REFERENCES batches (pk)
);
INSERT INTO "orders" VALUES(1,'o1',1,NULL,'8190000000000001','Earbuds, чехол','AudioNova','USD',2490,'USD','paypal','KRAKOW','PL','my note
second line','["gift","подарок"]',1,'["paid","title"]',NULL);
INSERT INTO "orders" VALUES(2,'o2',4,NULL,'8190000000000002','Earbuds','AudioNova','USD',NULL,NULL,'unknown','','','','[]',0,'[]','2026-03-24 11:00:00.000000');
INSERT INTO "orders" VALUES(3,'5f0f2a3e-0000-4000-8000-000000000005',6,NULL,'8190000000000099','Umbrella','Other store','USD',1200,'USD','unknown','','','','[]',0,'[]',NULL);
CREATE TABLE parcels (
	pk INTEGER NOT NULL, 
	uid TEXT NOT NULL, 
	added_batch INTEGER, 
	removed_batch INTEGER, 
	order_pk INTEGER NOT NULL, 
	rank INTEGER NOT NULL, 
	numbers TEXT NOT NULL, 
	carrier TEXT NOT NULL, 
	lines TEXT NOT NULL, 
	CONSTRAINT pk_parcels PRIMARY KEY (pk), 
	CONSTRAINT fk_parcels_order_pk_orders FOREIGN KEY(order_pk) REFERENCES orders (pk), 
	CONSTRAINT fk_parcels_added_batch_batches FOREIGN KEY(added_batch) REFERENCES batches (pk), 
	CONSTRAINT fk_parcels_removed_batch_batches FOREIGN KEY(removed_batch) REFERENCES batches (pk)
);
INSERT INTO "parcels" VALUES(1,'p1',1,NULL,1,0,'["LP00000000000001","RB1"]','Post','["l1"]');
CREATE TABLE raw_inputs (
	pk INTEGER NOT NULL, 
	sha256 TEXT NOT NULL, 
	batch TEXT NOT NULL, 
	kind TEXT NOT NULL, 
	seen DATE, 
	day_first BOOLEAN, 
	at DATETIME NOT NULL, 
	data BLOB NOT NULL, 
	CONSTRAINT pk_raw_inputs PRIMARY KEY (pk), 
	CONSTRAINT uq_raw_inputs_sha256 UNIQUE (sha256)
);
INSERT INTO "raw_inputs" VALUES(1,'47153766b2e7b4156731351953129b613141c80a54feb72f0ee40b0a3cd06705','fab2e13ec6314367a11e36c8bd949c14','lines','2026-03-24',1,'2026-03-24 11:00:00.000000',X'789CF32F4A492D52F074B152B030B4344002865C2E8925A9560A5E89790A86163A0A4606466600030E0AB1');
CREATE TABLE reminders (
	pk INTEGER NOT NULL, 
	order_uid TEXT NOT NULL, 
	rule TEXT NOT NULL, 
	due DATE NOT NULL, 
	slot TEXT NOT NULL, 
	kind TEXT NOT NULL, 
	step TEXT NOT NULL, 
	"on" DATE NOT NULL, 
	at DATETIME NOT NULL, 
	read BOOLEAN NOT NULL, 
	cleared BOOLEAN NOT NULL, 
	CONSTRAINT pk_reminders PRIMARY KEY (pk)
);
INSERT INTO "reminders" VALUES(1,'o1','D8.ask','2026-04-03','','step','ask_extension','2026-03-24','2026-03-24 11:00:00.000000',0,0);
CREATE TABLE resting (
	order_pk INTEGER NOT NULL, 
	since DATE NOT NULL, 
	basis TEXT NOT NULL, 
	place TEXT NOT NULL, 
	stage TEXT NOT NULL, 
	step TEXT NOT NULL, 
	store TEXT NOT NULL, 
	title TEXT NOT NULL, 
	paid_currency TEXT NOT NULL, 
	paid_minor INTEGER NOT NULL, 
	search TEXT NOT NULL, 
	way_store TEXT NOT NULL, 
	way_carrier TEXT NOT NULL, 
	way_country TEXT NOT NULL, 
	started DATE, 
	came DATE, 
	took INTEGER, 
	travels BOOLEAN NOT NULL, 
	CONSTRAINT pk_resting PRIMARY KEY (order_pk), 
	CONSTRAINT fk_resting_order_pk_orders FOREIGN KEY(order_pk) REFERENCES orders (pk)
);
INSERT INTO "resting" VALUES(3,'2025-02-27','1ac4d1b61a2986f3','07 9999-12-31 0999999999998800 8190000000000099','finished','none','Other store','umbrella','USD',1200,'umbrella
other store
8190000000000099','other store','','','2024-05-05','2024-05-17',12,0);
CREATE TABLE settings (
	"key" TEXT NOT NULL, 
	value TEXT NOT NULL, 
	CONSTRAINT pk_settings PRIMARY KEY ("key")
);
INSERT INTO "settings" VALUES('language','ru');
CREATE TABLE snoozes (
	order_uid TEXT NOT NULL, 
	since DATETIME NOT NULL, 
	until DATETIME NOT NULL, 
	rule TEXT NOT NULL, 
	due DATE NOT NULL, 
	CONSTRAINT pk_snoozes PRIMARY KEY (order_uid)
);
INSERT INTO "snoozes" VALUES('o1','2026-03-24 11:00:00.000000','2026-03-24 12:00:00.000000','D8.ask','2026-04-03');
CREATE INDEX ix_orders_added_batch ON orders (added_batch);
CREATE UNIQUE INDEX uq_orders_live_uid ON orders (uid) WHERE removed_batch IS NULL;
CREATE UNIQUE INDEX uq_orders_live_number ON orders (number) WHERE removed_batch IS NULL;
CREATE INDEX ix_batch_orders_order_pk ON batch_orders (order_pk);
CREATE INDEX ix_field_changes_batch_pk ON field_changes (batch_pk);
CREATE INDEX ix_field_changes_order_pk ON field_changes (order_pk);
CREATE INDEX ix_lines_added_batch ON lines (added_batch);
CREATE UNIQUE INDEX uq_lines_live_uid ON lines (order_pk, uid) WHERE removed_batch IS NULL;
CREATE INDEX ix_parcels_added_batch ON parcels (added_batch);
CREATE UNIQUE INDEX uq_parcels_live_uid ON parcels (order_pk, uid) WHERE removed_batch IS NULL;
CREATE INDEX ix_events_added_batch ON events (added_batch);
CREATE UNIQUE INDEX uq_events_live_uid ON events (order_pk, uid) WHERE removed_batch IS NULL;
CREATE INDEX ix_exhibits_added_batch ON exhibits (added_batch);
CREATE UNIQUE INDEX uq_exhibits_live_uid ON exhibits (order_pk, uid) WHERE removed_batch IS NULL;
CREATE INDEX ix_cases_added_batch ON cases (added_batch);
CREATE UNIQUE INDEX uq_cases_live_uid ON cases (order_pk, uid) WHERE removed_batch IS NULL;
CREATE INDEX ix_raw_inputs_batch ON raw_inputs (batch);
CREATE UNIQUE INDEX uq_reminders_key ON reminders (order_uid, rule, due, slot);
CREATE INDEX ix_resting_place ON resting (place, since, search);
CREATE INDEX ix_resting_title ON resting (title, place, since);
CREATE INDEX ix_resting_step ON resting (step, place, since);
CREATE INDEX ix_resting_paid ON resting (paid_currency, paid_minor, place, since);
CREATE INDEX ix_resting_started ON resting (started);
CREATE INDEX ix_resting_way_store ON resting (way_store);
CREATE INDEX ix_orders_removed_batch ON orders (removed_batch) WHERE removed_batch IS NOT NULL;
CREATE INDEX ix_lines_removed_batch ON lines (removed_batch) WHERE removed_batch IS NOT NULL;
CREATE INDEX ix_parcels_removed_batch ON parcels (removed_batch) WHERE removed_batch IS NOT NULL;
CREATE INDEX ix_events_removed_batch ON events (removed_batch) WHERE removed_batch IS NOT NULL;
CREATE INDEX ix_exhibits_removed_batch ON exhibits (removed_batch) WHERE removed_batch IS NOT NULL;
CREATE INDEX ix_cases_removed_batch ON cases (removed_batch) WHERE removed_batch IS NOT NULL;
CREATE TRIGGER wake_orders_UPDATE AFTER UPDATE ON orders
BEGIN
    DELETE FROM resting WHERE order_pk = OLD.pk;
END;
CREATE TRIGGER wake_orders_DELETE AFTER DELETE ON orders
BEGIN
    DELETE FROM resting WHERE order_pk = OLD.pk;
END;
CREATE TRIGGER wake_lines_INSERT AFTER INSERT ON lines
BEGIN
    DELETE FROM resting WHERE order_pk = NEW.order_pk;
END;
CREATE TRIGGER wake_lines_UPDATE AFTER UPDATE ON lines
BEGIN
    DELETE FROM resting WHERE order_pk = NEW.order_pk;
END;
CREATE TRIGGER wake_lines_DELETE AFTER DELETE ON lines
BEGIN
    DELETE FROM resting WHERE order_pk = OLD.order_pk;
END;
CREATE TRIGGER wake_parcels_INSERT AFTER INSERT ON parcels
BEGIN
    DELETE FROM resting WHERE order_pk = NEW.order_pk;
END;
CREATE TRIGGER wake_parcels_UPDATE AFTER UPDATE ON parcels
BEGIN
    DELETE FROM resting WHERE order_pk = NEW.order_pk;
END;
CREATE TRIGGER wake_parcels_DELETE AFTER DELETE ON parcels
BEGIN
    DELETE FROM resting WHERE order_pk = OLD.order_pk;
END;
CREATE TRIGGER wake_events_INSERT AFTER INSERT ON events
BEGIN
    DELETE FROM resting WHERE order_pk = NEW.order_pk;
END;
CREATE TRIGGER wake_events_UPDATE AFTER UPDATE ON events
BEGIN
    DELETE FROM resting WHERE order_pk = NEW.order_pk;
END;
CREATE TRIGGER wake_events_DELETE AFTER DELETE ON events
BEGIN
    DELETE FROM resting WHERE order_pk = OLD.order_pk;
END;
CREATE TRIGGER wake_exhibits_INSERT AFTER INSERT ON exhibits
BEGIN
    DELETE FROM resting WHERE order_pk = NEW.order_pk;
END;
CREATE TRIGGER wake_exhibits_UPDATE AFTER UPDATE ON exhibits
BEGIN
    DELETE FROM resting WHERE order_pk = NEW.order_pk;
END;
CREATE TRIGGER wake_exhibits_DELETE AFTER DELETE ON exhibits
BEGIN
    DELETE FROM resting WHERE order_pk = OLD.order_pk;
END;
CREATE TRIGGER wake_cases_INSERT AFTER INSERT ON cases
BEGIN
    DELETE FROM resting WHERE order_pk = NEW.order_pk;
END;
CREATE TRIGGER wake_cases_UPDATE AFTER UPDATE ON cases
BEGIN
    DELETE FROM resting WHERE order_pk = NEW.order_pk;
END;
CREATE TRIGGER wake_cases_DELETE AFTER DELETE ON cases
BEGIN
    DELETE FROM resting WHERE order_pk = OLD.order_pk;
END;
COMMIT;
