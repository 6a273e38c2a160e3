//! Reads JSON into the types of the contract: the browser parses the text, and serde reads the resulting
//! values.
//!
//! `serde_json` would add 15 KB (brotli) for its parser and for error messages that the app never shows. This reader
//! has one error without details and supports only what the contract uses: structs, enums, sequences, options,
//! strings, integers and booleans.

mod mismatch;

use js_sys::{Array, JSON, Object, Reflect};
use serde::{
    Deserialize,
    de::{
        DeserializeSeed, Deserializer, EnumAccess, MapAccess, SeqAccess, VariantAccess, Visitor,
        value::{StrDeserializer, StringDeserializer},
    },
};
use shared::{ApiError, CommonError};
use wasm_bindgen::JsValue;

use self::mismatch::Mismatch;

type Read<T> = Result<T, Mismatch>;

/// Reads a JSON text.
pub fn read<T: for<'de> Deserialize<'de>>(text: &str) -> Read<T> {
    T::deserialize(Value(JSON::parse(text).map_err(|_| Mismatch)?))
}

/// Reads an [`ApiError`]. The derived implementation would be compiled once for each endpoint.
pub fn read_error<E: for<'de> Deserialize<'de>>(text: &str) -> Read<ApiError<E>> {
    let Variant { name, content } = Value(JSON::parse(text).map_err(|_| Mismatch)?).variant()?;
    match name.as_str() {
        "error" => E::deserialize(content).map(ApiError::Endpoint),
        "refused" => CommonError::deserialize(content).map(ApiError::Common),
        _ => Err(Mismatch),
    }
}

/// A value that the browser parsed.
struct Value(JsValue);

impl Value {
    fn text(&self) -> Read<String> {
        self.0.as_string().ok_or(Mismatch)
    }

    /// Reads `"variant"`, or an object with the variant as its only field.
    fn variant(self) -> Read<Variant> {
        if let Ok(name) = self.text() {
            return Ok(Variant { name, content: Self(JsValue::UNDEFINED) });
        }
        let object = Object::try_from(&self.0).ok_or(Mismatch)?;
        let name = Object::keys(object).get(0).as_string().ok_or(Mismatch)?;
        let content = field(&self.0, &name)?;
        Ok(Variant { name, content: Self(content) })
    }

    /// Reads an integer. JavaScript is exact up to 2⁵³, and the contract has no larger ones.
    #[expect(clippy::cast_possible_truncation, reason = "numbers with a fraction are rejected above")]
    fn number(&self) -> Read<i64> {
        let number = self.0.as_f64().filter(|number| number.fract() == 0.0);
        Ok(number.ok_or(Mismatch)? as i64)
    }
}

macro_rules! unsupported {
    ($($method:ident)*) => {$(
        fn $method<V: Visitor<'de>>(self, _: V) -> Read<V::Value> {
            Err(Mismatch)
        }
    )*};
}

macro_rules! numbers {
    ($($method:ident)*) => {$(
        fn $method<V: Visitor<'de>>(self, visitor: V) -> Read<V::Value> {
            // The visitor rejects what its type cannot hold.
            visitor.visit_i64(self.number()?)
        }
    )*};
}

impl<'de> Deserializer<'de> for Value {
    type Error = Mismatch;

    numbers!(deserialize_i8 deserialize_i16 deserialize_i32 deserialize_i64);
    numbers!(deserialize_u8 deserialize_u16 deserialize_u32 deserialize_u64);
    unsupported!(deserialize_any deserialize_ignored_any deserialize_map deserialize_unit deserialize_char);
    unsupported!(deserialize_f32 deserialize_f64 deserialize_bytes deserialize_byte_buf);

    fn deserialize_bool<V: Visitor<'de>>(self, visitor: V) -> Read<V::Value> {
        visitor.visit_bool(self.0.as_bool().ok_or(Mismatch)?)
    }

    fn deserialize_str<V: Visitor<'de>>(self, visitor: V) -> Read<V::Value> {
        visitor.visit_string(self.text()?)
    }

    fn deserialize_string<V: Visitor<'de>>(self, visitor: V) -> Read<V::Value> {
        visitor.visit_string(self.text()?)
    }

    fn deserialize_identifier<V: Visitor<'de>>(self, visitor: V) -> Read<V::Value> {
        visitor.visit_string(self.text()?)
    }

    fn deserialize_option<V: Visitor<'de>>(self, visitor: V) -> Read<V::Value> {
        if self.0.is_null() { visitor.visit_none() } else { visitor.visit_some(self) }
    }

    fn deserialize_seq<V: Visitor<'de>>(self, visitor: V) -> Read<V::Value> {
        if !Array::is_array(&self.0) {
            return Err(Mismatch);
        }
        visitor.visit_seq(Items { items: Array::from(&self.0), next: 0 })
    }

    fn deserialize_struct<V: Visitor<'de>>(
        self,
        _: &'static str,
        fields: &'static [&'static str],
        visitor: V,
    ) -> Read<V::Value> {
        if !self.0.is_object() {
            return Err(Mismatch);
        }
        visitor.visit_map(Fields { object: self.0, names: fields, value: None })
    }

    fn deserialize_enum<V: Visitor<'de>>(
        self,
        _: &'static str,
        _: &'static [&'static str],
        visitor: V,
    ) -> Read<V::Value> {
        visitor.visit_enum(self.variant()?)
    }

    fn deserialize_newtype_struct<V: Visitor<'de>>(self, _: &'static str, visitor: V) -> Read<V::Value> {
        visitor.visit_newtype_struct(self)
    }

    fn deserialize_unit_struct<V: Visitor<'de>>(self, _: &'static str, _: V) -> Read<V::Value> {
        Err(Mismatch)
    }

    fn deserialize_tuple<V: Visitor<'de>>(self, _: usize, _: V) -> Read<V::Value> {
        Err(Mismatch)
    }

    fn deserialize_tuple_struct<V: Visitor<'de>>(self, _: &'static str, _: usize, _: V) -> Read<V::Value> {
        Err(Mismatch)
    }
}

fn field(object: &JsValue, name: &str) -> Read<JsValue> {
    Reflect::get(object, &JsValue::from(name)).map_err(|_| Mismatch)
}

/// The fields of an object that belong to the struct. Others are ignored.
struct Fields {
    object: JsValue,
    names: &'static [&'static str],
    value: Option<JsValue>,
}

impl<'de> MapAccess<'de> for Fields {
    type Error = Mismatch;

    fn next_key_seed<K: DeserializeSeed<'de>>(&mut self, seed: K) -> Read<Option<K::Value>> {
        while let Some((name, rest)) = self.names.split_first() {
            self.names = rest;
            let value = field(&self.object, name)?;
            if !value.is_undefined() {
                self.value = Some(value);
                return seed.deserialize(StrDeserializer::new(name)).map(Some);
            }
        }
        Ok(None)
    }

    fn next_value_seed<V: DeserializeSeed<'de>>(&mut self, seed: V) -> Read<V::Value> {
        seed.deserialize(Value(self.value.take().ok_or(Mismatch)?))
    }
}

struct Items {
    items: Array,
    next: u32,
}

impl<'de> SeqAccess<'de> for Items {
    type Error = Mismatch;

    fn next_element_seed<T: DeserializeSeed<'de>>(&mut self, seed: T) -> Read<Option<T::Value>> {
        if self.next >= self.items.length() {
            return Ok(None);
        }
        self.next += 1;
        seed.deserialize(Value(self.items.get(self.next - 1))).map(Some)
    }
}

struct Variant {
    name: String,
    content: Value,
}

impl<'de> EnumAccess<'de> for Variant {
    type Error = Mismatch;
    type Variant = Value;

    fn variant_seed<V: DeserializeSeed<'de>>(self, seed: V) -> Read<(V::Value, Value)> {
        Ok((seed.deserialize(StringDeserializer::new(self.name))?, self.content))
    }
}

impl<'de> VariantAccess<'de> for Value {
    type Error = Mismatch;

    fn unit_variant(self) -> Read<()> {
        Ok(())
    }

    fn newtype_variant_seed<T: DeserializeSeed<'de>>(self, seed: T) -> Read<T::Value> {
        seed.deserialize(self)
    }

    fn tuple_variant<V: Visitor<'de>>(self, _: usize, visitor: V) -> Read<V::Value> {
        self.deserialize_seq(visitor)
    }

    fn struct_variant<V: Visitor<'de>>(self, fields: &'static [&'static str], visitor: V) -> Read<V::Value> {
        self.deserialize_struct("", fields, visitor)
    }
}
